import Diagnostics

/// Which of the files in the output are Sitrep's, by its manifest.
struct OutputHistory: Sendable {
    /// Files that Sitrep wrote and that are there, by path.
    private(set) var owned: [[UInt8]: Manifest.Entry] = [:]
    /// Every folder above a file that Sitrep once wrote.
    private(set) var folders = Set<[UInt8]>()
    private(set) var manifest: [UInt8] = []
    /// When the manifest was written, in nanoseconds since 1970; nil where it is missing or damaged.
    private(set) var written: Int64?
    private(set) var diagnostics: [Diagnostic] = []

    /// A missing manifest owns nothing. A damaged one owns what it can prove: the files that have the size and the
    /// digest of their line.
    ///
    /// - Parameter shownAs: The output folder as the author typed it, for messages.
    init(_ root: SystemPath, tree: OutputTree, shownAs output: String) throws {
        let path = Array(Manifest.name.utf8)
        guard let entry = tree.byPath[path] else { return }
        guard entry.kind == .file else {
            throw PublishError(
                .foreignFile, Manifest.name, "'\(Manifest.name)' in the output is not a file; move it away")
        }
        let file = try OpenFile(reading: root.appending(path))
        let status = try file.status()
        manifest = try file.readAll(size: status.size)
        let reading = Manifest.reading(manifest)
        var buffer: [UInt8] = []
        for entry in reading.entries {
            folders.formUnion(OutputPath.folders(above: entry.path.bytes))
            // A link or a folder in a file's place was put there by somebody else.
            guard tree.byPath[entry.path.bytes]?.kind == .file else { continue }
            if !reading.isIntact {
                let digest = try Self.digest(of: root.appending(entry.path.bytes), size: entry.size, &buffer)
                guard let digest, digest == entry.digest else { continue }
            }
            owned[entry.path.bytes] = entry
        }
        if reading.isIntact {
            written = status.modified
            return
        }
        let lines = reading.unusableLines.prefix(5).map(String.init).joined(separator: ", ")
        diagnostics.append(
            Diagnostic(
                .manifestDamaged,
                "Manifest '\(Manifest.name)' is not as Sitrep wrote it"
                    + (lines.isEmpty ? "" : "; see line \(lines)"),
                at: SourceLocation(path: output.hasSuffix("/") ? output + Manifest.name : "\(output)/\(Manifest.name)"),
                explanation: "Only files that have the size and the digest of their line are taken for Sitrep's. "
                    + "All others are kept."))
    }

    /// The digest of a file that has this size; nil for every other file.
    private static func digest(
        of path: SystemPath, size: Int, _ buffer: inout [UInt8]
    ) throws(SystemFailure) -> SHA256.Digest? {
        let file = try OpenFile(reading: path)
        guard try file.status().size == size else { return nil }
        if buffer.isEmpty { buffer = [UInt8](repeating: 0, count: 1 << 16) }
        return try file.digest(&buffer)
    }
}
