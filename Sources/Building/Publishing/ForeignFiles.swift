/// What in the output Sitrep did not write: it stays, whatever is published.
struct ForeignFiles: Sendable {
    /// Files, links and the like, and folders that never held a file of Sitrep's. A folder stands before what is in it.
    let entries: [OutputTree.Entry]
    /// How many of them are no folders.
    let count: Int

    /// - Throws: Where a planned file would need a foreign one's place as a folder, or a foreign folder's place.
    ///   A planned file at the very path of a foreign one is found when the bytes are there: equal ones are no conflict.
    init(plan: PublishPlan, tree: OutputTree, history: OutputHistory) throws(PublishError) {
        var entries: [OutputTree.Entry] = []
        var count = 0
        var conflicts = Set<String>()
        for entry in tree.entries {
            if entry.kind == .folder {
                guard !history.folders.contains(entry.path), !plan.folders.contains(entry.path) else { continue }
            } else {
                guard history.owned[entry.path] == nil, !plan.paths.contains(entry.path),
                    !entry.path.elementsEqual(Manifest.name.utf8)
                else { continue }
                count += 1
                if plan.folders.contains(entry.path) { conflicts.insert(SystemPath.printable(entry.path)) }
            }
            entries.append(entry)
            for folder in OutputPath.folders(above: entry.path) where plan.paths.contains(folder) {
                conflicts.insert(SystemPath.printable(entry.path))
            }
            if entry.kind == .folder, plan.paths.contains(entry.path) {
                conflicts.insert(SystemPath.printable(entry.path))
            }
        }
        if !conflicts.isEmpty { throw Self.conflict(Array(conflicts)) }
        self.entries = entries
        self.count = count
    }

    /// The refusal to write over files that are not Sitrep's; names the first.
    static func conflict(_ paths: [String]) -> PublishError {
        let first = paths.min() ?? ""
        let others = paths.count > 1 ? " (and \(paths.count - 1) more)" : ""
        return PublishError(
            .foreignFile, first,
            "'\(first)'\(others) stands in the output where a page is to be written, and Sitrep did not write it; "
                + "move it away or choose another output")
    }
}
