/// Joins the records that an import makes with those that an earlier one made, type by type.
///
/// **What an import owns.** Of each line it owns the keys in `owned`: they are written anew at every import, and one that
/// the data no longer has goes. Every other key that a person added to the line (`claims`, `verification`, `summary`,
/// `duplicate_of`, …) is kept, after the import's own keys and in its order. Keys in `suggested` are written when the
/// record is made and belong to the person afterwards: what the data says of them is coarser than what people know. Only
/// `unknown` gives way to what later data says.
/// Records that the new data does not have are kept as they are, since the file may cover another country or year.
struct OwnedRecords {
    /// The folder's name: `incidents`.
    let type: String
    let owned: [[UInt8]]
    let suggested: [[UInt8]]

    init(type: String, owned: [String], suggested: [String] = []) {
        self.type = type
        self.owned = owned.map { Array($0.utf8) }
        self.suggested = suggested.map { Array($0.utf8) }
    }

    struct Entry {
        var id: String
        var path: String
        var line: ArraySlice<UInt8>
    }

    struct Joined {
        var files: [ImportResult.File]
        var count: ImportReport.Count
        /// The ids of the records made earlier that the new data does not have, in order.
        var absent: [String]
    }

    /// The files with all records, sorted by id (numbers by their size), and what became of each.
    func join(_ new: [Entry], existing: [(path: String, lines: [RecordLines.Line])]) -> Joined {
        var old: [String: (path: String, line: RecordLines.Line)] = [:]
        for file in existing {
            for line in file.lines where old[line.id] == nil { old[line.id] = (file.path, line) }
        }
        var count = ImportReport.Count(type: type)
        var entries: [Entry] = []
        entries.reserveCapacity(new.count)
        for entry in new {
            var entry = entry
            if let before = old.removeValue(forKey: entry.id) {
                entry.line = merge(entry.line, into: before.line)
                let isSame = entry.line == before.line.bytes && entry.path == before.path
                if isSame { count.unchanged += 1 } else { count.updated += 1 }
            } else {
                count.made += 1
            }
            entries.append(entry)
        }
        let absent = old.keys.sorted(by: Self.precedes)
        for id in absent { entries.append(Entry(id: id, path: old[id]!.path, line: old[id]!.line.bytes)) }
        count.kept = absent.count

        entries.sort { $0.path != $1.path ? $0.path < $1.path : Self.precedes($0.id, $1.id) }
        var files: [ImportResult.File] = []
        for entry in entries {
            if files.last?.path != entry.path { files.append(ImportResult.File(path: entry.path, bytes: [])) }
            files[files.count - 1].bytes += entry.line
            files[files.count - 1].bytes.append(0x0A)
        }
        // A file whose records have all moved to another is emptied, or they would stand twice.
        for file in existing where !files.contains(where: { $0.path == file.path }) {
            files.append(ImportResult.File(path: file.path, bytes: []))
        }
        return Joined(files: files.sorted { $0.path < $1.path }, count: count, absent: absent)
    }

    /// The new line with what a person added to the old one.
    private func merge(_ new: ArraySlice<UInt8>, into old: RecordLines.Line) -> ArraySlice<UInt8> {
        if new == old.bytes { return new }
        let kept = old.members.filter { member in
            !owned.contains { $0[...] == member.key } && !suggested.contains { $0[...] == member.key }
        }
        let chosen = old.members.filter { member in
            suggested.contains { $0[...] == member.key } && !member.value.elementsEqual("\"unknown\"".utf8)
        }
        if kept.isEmpty, chosen.isEmpty { return new }
        var members = RecordLines(Array(new)).lines.first?.members ?? []
        let added = kept.filter { member in !members.contains { $0.key == member.key } }
        for member in chosen {
            guard let index = members.firstIndex(where: { $0.key == member.key }) else { continue }
            members[index].value = member.value
        }
        var line: [UInt8] = []
        for member in members + added {
            line.append(UInt8(ascii: line.isEmpty ? "{" : ","))
            line.append(UInt8(ascii: "\""))
            line += member.key
            line += [UInt8(ascii: "\""), UInt8(ascii: ":")]
            line += member.value
        }
        line.append(UInt8(ascii: "}"))
        return line[...]
    }

    /// Ids of one shape by their number (`ucdp-ged-9` before `ucdp-ged-10`), others by their bytes.
    static func precedes(_ left: String, _ right: String) -> Bool {
        let stem = { (id: String) in id.utf8.reversed().drop { (0x30...0x39).contains($0) }.count }
        let leftStem = stem(left)
        let rightStem = stem(right)
        guard leftStem == rightStem, left.utf8.prefix(leftStem).elementsEqual(right.utf8.prefix(rightStem)),
            left.utf8.count != right.utf8.count
        else { return left.utf8.lexicographicallyPrecedes(right.utf8) }
        return left.utf8.count < right.utf8.count
    }
}
