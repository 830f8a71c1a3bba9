package import Diagnostics

/// Where the YAML and the Markdown of a file with front matter lie.
///
/// Front matter begins with a first line `---` and ends with the next line `---`; blanks at the end of these lines do
/// not count, and neither does a byte order mark. A `---` within a line, or indented, is text.
package struct FrontMatter: Sendable, Equatable {
    /// The bytes between the two lines.
    package let yaml: Range<Int>
    /// The bytes after the closing line.
    package let body: Range<Int>

    /// Divides a file. Where there is no front matter the value is nil and the whole file is Markdown; where the
    /// closing line is missing there is an error too.
    package static func split(_ bytes: [UInt8], path: String) -> Checked<FrontMatter?> {
        if let problem = RecordLimits.checkFile(bytes: bytes.count, path: path) { return Checked(nil, [problem]) }
        let start = bytes.starts(with: TextEncoding.byteOrderMark) ? 3 : 0
        guard let yamlStart = lineAfterFence(bytes, at: start) else { return Checked(nil) }
        var line = yamlStart
        while line < bytes.count {
            if let bodyStart = lineAfterFence(bytes, at: line) {
                return Checked(FrontMatter(yaml: yamlStart..<line, body: bodyStart..<bytes.count))
            }
            line = nextLine(bytes, after: line)
        }
        let location = SourceLocation(path: path, range: SourceRange(start: start, end: start + 3))
        return Checked(
            nil,
            [
                Diagnostic(
                    .frontMatterUnclosed, "Front matter that begins with '---' must end with a line '---'",
                    at: location, explanation: "If the file has no front matter, let its first line be another.")
            ])
    }

    /// The start of the line after the one at `start`, if that one is a fence.
    private static func lineAfterFence(_ bytes: [UInt8], at start: Int) -> Int? {
        guard bytes[start...].starts(with: [0x2D, 0x2D, 0x2D]) else { return nil }
        var index = start + 3
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D {
            guard bytes[index] == 0x20 || bytes[index] == 0x09 else { return nil }
            index += 1
        }
        return nextLine(bytes, after: index)
    }

    private static func nextLine(_ bytes: [UInt8], after start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
        guard index < bytes.count else { return index }
        let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
        return index + (isPair ? 2 : 1)
    }
}

extension DiagnosticCode {
    package static let frontMatterUnclosed = DiagnosticCode(
        "front-matter-unclosed", .error, "Front matter ends with a line '---'.")
}
