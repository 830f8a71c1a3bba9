/// The records of a `.jsonl` file that an import made before: each line with its id and its keys, read no deeper than an
/// import needs to keep what people added by hand.
struct RecordLines {
    struct Line {
        var id: String
        /// The whole line, without its line break.
        var bytes: ArraySlice<UInt8>
        /// The outermost members in the order of the line: the key without its quotation marks, the value as written.
        var members: [(key: ArraySlice<UInt8>, value: ArraySlice<UInt8>)]

        func value(of key: String) -> ArraySlice<UInt8>? {
            members.first { $0.key.elementsEqual(key.utf8) }?.value
        }
    }

    var lines: [Line] = []
    /// The line (from 1) that could not be read, if there is one; reading stops there.
    var unreadableLine: Int?

    init(_ bytes: [UInt8]) {
        var start = 0
        var number = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            number += 1
            let text = CellText.trimmed(bytes[start..<end])
            start = end + 1
            guard !text.isEmpty else { continue }
            guard let line = Self.read(text) else {
                unreadableLine = number
                return
            }
            lines.append(line)
        }
    }

    private static func read(_ text: ArraySlice<UInt8>) -> Line? {
        var scanner = JSONScanner(text)
        guard let members = scanner.object(), scanner.isAtEnd,
            let id = members.first(where: { $0.key.elementsEqual("id".utf8) })?.value,
            id.count > 2, id.first == UInt8(ascii: "\"")
        else { return nil }
        return Line(id: String(decoding: id.dropFirst().dropLast(), as: UTF8.self), bytes: text, members: members)
    }
}

/// Finds where the members of a JSON object begin and end. It does not check numbers and words: lines are checked when
/// the site is read.
private struct JSONScanner {
    private let text: ArraySlice<UInt8>
    private var index: Int

    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        index = text.startIndex
    }

    var isAtEnd: Bool { index == text.endIndex }
    private var byte: UInt8? { index < text.endIndex ? text[index] : nil }

    mutating func object() -> [(key: ArraySlice<UInt8>, value: ArraySlice<UInt8>)]? {
        guard take("{") else { return nil }
        var members: [(key: ArraySlice<UInt8>, value: ArraySlice<UInt8>)] = []
        skipSpace()
        if take("}") { return members }
        while true {
            skipSpace()
            guard let key = string() else { return nil }
            skipSpace()
            guard take(":") else { return nil }
            skipSpace()
            guard let value = value() else { return nil }
            members.append((key.dropFirst().dropLast(), value))
            skipSpace()
            if take("}") { return members }
            guard take(",") else { return nil }
        }
    }

    /// A string with its quotation marks.
    private mutating func string() -> ArraySlice<UInt8>? {
        let start = index
        guard take("\"") else { return nil }
        while let byte {
            index += 1
            if byte == UInt8(ascii: "\"") { return text[start..<index] }
            if byte == UInt8(ascii: "\\") { index = min(index + 1, text.endIndex) }
        }
        return nil
    }

    /// A whole value: a string, a word or number, or everything between matching brackets.
    private mutating func value() -> ArraySlice<UInt8>? {
        let start = index
        var open: [UInt8] = []
        repeat {
            switch byte {
            case nil: return nil
            case UInt8(ascii: "\""): guard string() != nil else { return nil }
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                open.append(text[index] + 2)
                index += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard open.popLast() == text[index] else { return nil }
                index += 1
            case .some where open.isEmpty:
                while let byte, byte != UInt8(ascii: ","), byte != UInt8(ascii: "}"), byte > 0x20 { index += 1 }
            case .some: index += 1
            }
        } while !open.isEmpty
        return index > start ? text[start..<index] : nil
    }

    private mutating func take(_ expected: Unicode.Scalar) -> Bool {
        guard byte == UInt8(ascii: expected) else { return false }
        index += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte, byte == 0x20 || byte == 0x09 { index += 1 }
    }
}
