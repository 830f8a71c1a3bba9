import Diagnostics

/// The files that earlier imports of the same kind made, read no deeper than an import needs.
struct EarlierFiles {
    /// By path, in its order.
    private(set) var files: [(path: String, lines: [RecordLines.Line])] = []
    /// Errors forbid writing over the files.
    private(set) var diagnostics: [Diagnostic] = []

    init(_ existing: [String: [UInt8]], owns: (String) -> Bool) {
        // By type and id, as an actor and a place may share one.
        var pathOfID: [String: String] = [:]
        for path in existing.keys.sorted() where owns(path) {
            let read = RecordLines(existing[path]!)
            if let line = read.unreadableLine {
                diagnostics.append(
                    Diagnostic(
                        .importExisting, "Line \(line) of '\(path)' is no JSON object with an id",
                        at: SourceLocation(path: path),
                        explanation:
                            "It may hold what somebody added by hand. Mend the line or delete it, then import again."
                    ))
            }
            let type = path.split(separator: "/")[1]
            for line in read.lines {
                guard let first = pathOfID.updateValue(path, forKey: "\(type)/\(line.id)") else { continue }
                diagnostics.append(
                    Diagnostic(
                        .importExisting, "'\(line.id)' of '\(path)' stands in '\(first)' already",
                        at: SourceLocation(path: path),
                        explanation: "Either line may hold what somebody added by hand. Delete one, then import again.")
                )
            }
            files.append((path, read.lines))
        }
    }

    func files(of type: String) -> [(path: String, lines: [RecordLines.Line])] {
        files.filter { $0.path.hasPrefix("Content/\(type)/") }
    }

    /// The line of a record.
    func line(_ type: String, _ id: String) -> RecordLines.Line? {
        for file in files(of: type) { if let line = file.lines.first(where: { $0.id == id }) { return line } }
        return nil
    }
}
