/// The parts of one line of YAML, found by its text alone: what a syntax error can be explained by when there is no
/// tree. All offsets are of the source.
struct YAMLLine {
    let start: Int
    /// The end before the line break and before blanks at the end.
    let end: Int
    /// Where the text begins, after the indentation.
    let textStart: Int
    /// The key's text with its quotation marks, if the line has a key.
    private(set) var key: Range<Int>?
    /// The colon after the key.
    private(set) var colon: Int?
    /// The value after the key, or after the dashes of a list; empty if there is none.
    private(set) var value: Range<Int>

    init(_ source: UnsafeBufferPointer<UInt8>, start: Int, end: Int) {
        func skipBlanks(_ index: Int) -> Int {
            var index = index
            while index < end, source[index] == 0x20 || source[index] == 0x09 { index += 1 }
            return index
        }
        func isBlank(_ index: Int) -> Bool { index >= end || source[index] == 0x20 || source[index] == 0x09 }
        self.start = start
        self.end = end
        textStart = skipBlanks(start)
        var index = textStart
        while index < end, source[index] == UInt8(ascii: "-"), isBlank(index + 1) { index = skipBlanks(index + 1) }
        value = index..<max(index, end)
        guard index < end else { return }
        let keyStart = index
        let first = source[index]
        if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
            guard let close = Self.closingQuote(source, from: index, end: end) else { return }
            index = skipBlanks(close + 1)
            guard index < end, source[index] == UInt8(ascii: ":"), isBlank(index + 1) else { return }
            key = keyStart..<close + 1
        } else {
            while index < end, !(source[index] == UInt8(ascii: ":") && isBlank(index + 1)) {
                if source[index] == UInt8(ascii: "#"), index > keyStart, isBlank(index - 1) { return }
                index += 1
            }
            guard index < end else { return }
            key = keyStart..<index
        }
        colon = index
        let valueStart = skipBlanks(index + 1)
        value = valueStart..<max(valueStart, end)
    }

    /// The offset of the quotation mark that closes the one at `start`, if it stands before `end`.
    static func closingQuote(_ source: UnsafeBufferPointer<UInt8>, from start: Int, end: Int) -> Int? {
        let mark = source[start]
        var index = start + 1
        while index < end {
            if source[index] == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
                index += 2
                continue
            }
            if source[index] == mark {
                guard mark == UInt8(ascii: "'"), index + 1 < end, source[index + 1] == mark else { return index }
                index += 1
            }
            index += 1
        }
        return nil
    }
}
