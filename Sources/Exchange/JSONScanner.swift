/// Finds where the members of a JSON object begin and end. It does not check numbers and words: records are checked when
/// they are read.
struct JSONScanner {
    private let text: ArraySlice<UInt8>
    private(set) var index: Int

    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        index = text.startIndex
    }

    var isAtEnd: Bool { index == text.endIndex }
    var byte: UInt8? { index < text.endIndex ? text[index] : nil }

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
    mutating func string() -> ArraySlice<UInt8>? {
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
    mutating func value() -> ArraySlice<UInt8>? {
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

    mutating func take(_ expected: Unicode.Scalar) -> Bool {
        guard byte == UInt8(ascii: expected) else { return false }
        index += 1
        return true
    }

    mutating func skipSpace() {
        while let byte, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { index += 1 }
    }
}
