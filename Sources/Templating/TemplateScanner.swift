import Diagnostics

/// Divides a template into lines, and each line into text and tags.
///
/// What the language leaves out (triple braces, `&`, other delimiters, dynamic names) is found here, said with what to
/// write instead, and left out of the lines.
struct TemplateScanner {
    enum Piece: Sendable {
        /// Bytes without a tag; a line break is only ever its last byte.
        case text(Range<Int>)
        case tag(TemplateTag)
    }

    let file: TemplateFile
    private(set) var lines: [[Piece]] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var line: [Piece] = []
    private var bytes: [UInt8] { file.bytes }

    init(_ file: TemplateFile) {
        self.file = file
        let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
        var index = file.bytes.starts(with: byteOrderMark) ? 3 : 0
        while index < bytes.count {
            let open = find("{{", from: index) ?? bytes.count
            addText(index..<open)
            index = open < bytes.count ? scanTag(at: open) : open
        }
        if !line.isEmpty { lines.append(line) }
    }

    private mutating func addText(_ range: Range<Int>) {
        var start = range.lowerBound
        for index in range where bytes[index] == UInt8(ascii: "\n") {
            line.append(.text(start..<index + 1))
            lines.append(line)
            line = []
            start = index + 1
        }
        if start < range.upperBound { line.append(.text(start..<range.upperBound)) }
    }

    /// Reads the tag whose braces open at `open` and returns the offset after it.
    private mutating func scanTag(at open: Int) -> Int {
        let sigil = open + 2 < bytes.count ? bytes[open + 2] : 0
        if sigil == UInt8(ascii: "{") { return refuseTripleBraces(at: open) }
        guard let close = find("}}", from: open + 2) else {
            report(
                .templateTagUnclosed, "Tag is not closed: '{{' without '}}'", open..<open + 2,
                explanation: "Everything after it would be part of the tag.")
            return bytes.count
        }
        let range = open..<close + 2
        let kind: TemplateTag.Kind
        switch sigil {
        case UInt8(ascii: "!"): kind = .comment
        case UInt8(ascii: "#"): kind = .section
        case UInt8(ascii: "^"): kind = .inverted
        case UInt8(ascii: "/"): kind = .close
        case UInt8(ascii: ">"): kind = .partial
        case UInt8(ascii: "<"): kind = .parent
        case UInt8(ascii: "$"): kind = .block
        case UInt8(ascii: "&"):
            report(
                .templateTripleBraces, "'{{&' would switch escaping off, and escaping cannot be switched off", range,
                explanation: "Write '{{name}}': HTML is printed as it is where the context says that it is HTML.")
            return range.upperBound
        case UInt8(ascii: "="):
            report(
                .templateDelimiters, "'{{=' would change the delimiters, and tags are always written '{{…}}'", range,
                explanation: "Write every tag with two braces.")
            return range.upperBound
        default: kind = .variable
        }
        let name = trimmed((kind == .variable ? open + 2 : open + 3)..<close)
        if (kind == .partial || kind == .parent) && !name.isEmpty && bytes[name.lowerBound] == UInt8(ascii: "*") {
            report(
                .templateDynamicName, "'\(text(name))' would take the template's name from a value", name,
                explanation: "Name the template itself, one in each section where there is a choice.")
            return range.upperBound
        }
        line.append(.tag(TemplateTag(kind: kind, range: range, name: name)))
        return range.upperBound
    }

    private mutating func refuseTripleBraces(at open: Int) -> Int {
        let close = find("}}}", from: open + 3)
        let end = close.map { $0 + 3 } ?? find("}}", from: open + 3).map { $0 + 2 } ?? open + 3
        report(
            .templateTripleBraces, "'{{{' would switch escaping off, and escaping cannot be switched off", open..<end,
            explanation: "Write '{{name}}': HTML is printed as it is where the context says that it is HTML.")
        return end
    }

    private mutating func report(
        _ code: DiagnosticCode, _ summary: String, _ range: Range<Int>, explanation: String
    ) {
        let range = SourceRange(start: range.lowerBound, end: range.upperBound)
        diagnostics.append(
            Diagnostic(
                code, summary, at: SourceLocation(path: file.path, range: range), explanation: explanation))
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, max(range.lowerBound, range.upperBound))
        while start < end, Self.isBlank(bytes[start]) || bytes[start] == UInt8(ascii: "\n") { start += 1 }
        while end > start, Self.isBlank(bytes[end - 1]) || bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
        return start..<end
    }

    /// Spaces, tabs and the CR of a CR LF.
    static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    }

    private func find(_ needle: StaticString, from start: Int) -> Int? {
        let count = needle.utf8CodeUnitCount
        let first = needle.utf8Start[0]
        var index = start
        while index + count <= bytes.count {
            if bytes[index] == first, (1..<count).allSatisfy({ bytes[index + $0] == needle.utf8Start[$0] }) {
                return index
            }
            index += 1
        }
        return nil
    }
}
