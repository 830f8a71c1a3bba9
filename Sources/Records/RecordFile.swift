package import Diagnostics

/// The records of one content file, and where its Markdown lies.
package struct RecordFile: Sendable {
    /// What a file holds, by the ending of its name.
    package enum Format: Sendable, Equatable {
        case yaml, json, jsonLines, markdown

        package init?(path: String) {
            guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
            switch path[path.index(after: dot)...].lowercased() {
            case "yaml", "yml": self = .yaml
            case "json": self = .json
            case "jsonl", "ndjson": self = .jsonLines
            case "md", "markdown": self = .markdown
            default: return nil
            }
        }
    }

    /// The records, in the order of the file. A Markdown file has at most one: its front matter.
    package let records: [RecordTree]
    /// The bytes that are Markdown; nil where the format has none.
    package let body: Range<Int>?

    /// Which reader of the machine's reads YAML: another may read it otherwise.
    package static var readerVersion: String { YAMLReader.version }

    /// Reads a file of any of the formats.
    ///
    /// - Parameter part: of JSON lines, the lines that are to be read (``JSONLinesReader/read(_:part:path:)``).
    package static func read(
        _ bytes: [UInt8], path: String, format: Format, part: Range<Int>? = nil
    ) -> Checked<RecordFile> {
        switch format {
        case .yaml: return YAMLReader.read(bytes, path: path).map { RecordFile(records: $0, body: nil) }
        case .jsonLines:
            return JSONLinesReader.read(bytes, part: part, path: path).map { RecordFile(records: $0, body: nil) }
        case .json:
            return JSONReader.read(bytes, path: path).map { RecordFile(records: $0.map { [$0] } ?? [], body: nil) }
        case .markdown: return readMarkdown(bytes, path: path)
        }
    }

    private static func readMarkdown(_ bytes: [UInt8], path: String) -> Checked<RecordFile> {
        let split = FrontMatter.split(bytes, path: path)
        guard let parts = split.value else {
            let start = bytes.starts(with: TextEncoding.byteOrderMark) ? 3 : 0
            return Checked(RecordFile(records: [], body: start..<bytes.count), split.diagnostics)
        }
        var yaml = YAMLReader.read(bytes[parts.yaml], path: path, offset: parts.yaml.lowerBound)
        let body = TextEncoding(bytes[parts.body], strictness: .nul)
        if let problem = body.diagnostic(in: bytes[parts.body], path: path, shift: 0) {
            yaml.diagnostics.append(problem)
        }
        // A line `---` closes front matter, so that only `--- text` can begin a second record in it.
        if yaml.value.count > 1 {
            let start = Int(yaml.value[1].root.range.start)
            let place = SourceLocation(path: path, range: SourceRange(start: start, end: start + 1))
            yaml.diagnostics.append(Diagnostic(.yamlSyntax, "Front matter may hold only one record", at: place))
        }
        return yaml.map { RecordFile(records: Array($0.prefix(1)), body: parts.body) }
    }
}
