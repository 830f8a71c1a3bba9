/// Writes JSON into bytes: values in the order in which they are given, no spaces, text in UTF-8 with nothing escaped but
/// what RFC 8259 (section 7) requires. Equal calls make equal bytes.
package struct JSONWriter {
    package private(set) var bytes: [UInt8]

    /// - Parameter bytes: What the JSON is appended to: nothing, whole lines, or what this type has written.
    package init(_ bytes: consuming [UInt8] = []) { self.bytes = bytes }

    /// Appends to bytes that somebody else owns, without a copy of them.
    ///
    /// - Parameter size: About how many bytes it will be: with room for them, what is there is not moved again and again.
    package static func append(
        to output: inout [UInt8], about size: Int = 0, _ body: (inout JSONWriter) -> Void
    ) {
        output.reserveCapacity(output.count + size)
        var bytes: [UInt8] = []
        swap(&bytes, &output)
        var writer = JSONWriter(consume bytes)
        body(&writer)
        output = writer.take()
    }

    package mutating func object(_ key: StaticString? = nil, _ members: (inout JSONWriter) -> Void) {
        begin(key)
        bytes.append(UInt8(ascii: "{"))
        members(&self)
        bytes.append(UInt8(ascii: "}"))
    }

    package mutating func array(_ key: StaticString? = nil, _ items: (inout JSONWriter) -> Void) {
        begin(key)
        bytes.append(UInt8(ascii: "["))
        items(&self)
        bytes.append(UInt8(ascii: "]"))
    }

    /// The texts as an array.
    package mutating func texts(_ key: StaticString, _ texts: some Sequence<String>) {
        array(key) { writer in for text in texts { writer.text(text) } }
    }

    /// Nothing of an empty list, as nothing was said.
    package mutating func texts(_ key: StaticString, ifAny texts: [String]) {
        if !texts.isEmpty { self.texts(key, texts) }
    }

    package mutating func text(_ key: StaticString? = nil, _ text: some Collection<UInt8>) {
        begin(key)
        let isWhole: Void? = text.withContiguousStorageIfAvailable { append(quoted: $0) }
        if isWhole == nil { Array(text).withUnsafeBufferPointer { append(quoted: $0) } }
    }

    package mutating func text(_ key: StaticString? = nil, _ text: String) {
        begin(key)
        append(quoted: text)
    }

    package mutating func text(_ text: String) { self.text(nil, text) }

    /// Nothing where there is no text.
    package mutating func text(_ key: StaticString, ifAny text: String?) { if let text { self.text(key, text) } }

    package mutating func number(_ key: StaticString? = nil, _ number: Int) {
        begin(key)
        bytes.append(contentsOf: String(number).utf8)
    }

    /// Nothing where there is no number.
    package mutating func number(_ key: StaticString, ifAny number: Int?) {
        if let number { self.number(key, number) }
    }

    /// The shortest decimal that reads back as the same number; a whole one without a point.
    ///
    /// - Precondition: The number is finite: JSON has no others.
    package mutating func decimal(_ key: StaticString? = nil, _ number: Double) {
        precondition(number.isFinite)
        begin(key)
        if let whole = Int(exactly: number) {
            bytes.append(contentsOf: String(whole).utf8)
        } else {
            bytes.append(contentsOf: number.description.utf8)
        }
    }

    package mutating func flag(_ key: StaticString? = nil, _ flag: Bool) {
        begin(key)
        bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    }

    package mutating func null(_ key: StaticString? = nil) {
        begin(key)
        bytes.append(contentsOf: "null".utf8)
    }

    /// Bytes that are JSON already: a number's digits, say.
    package mutating func raw(_ key: StaticString? = nil, _ json: some Collection<UInt8>) {
        begin(key)
        bytes.append(contentsOf: json)
    }

    /// A key that is not known beforehand; the next value, given without one, is its own.
    package mutating func key(_ key: String) {
        begin(nil)
        append(quoted: key)
        bytes.append(UInt8(ascii: ":"))
    }

    /// A key; the next value, given without one, is its own.
    package mutating func member(_ key: StaticString) {
        begin(key)
    }

    /// Begins a new line for the next value, so that a change of one record is a change of one line.
    package mutating func line() {
        switch bytes.last {
        case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"): break
        default: bytes.append(UInt8(ascii: ","))
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Takes what has been written.
    package mutating func take() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    /// The comma before a value that is not the first, and the key of a member. A value never ends in `{`, `[` or `:`
    /// (text ends in its quotation mark), and after a new line the comma is there, so the last byte says where we are.
    private mutating func begin(_ key: StaticString?) {
        switch bytes.last {
        case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"), UInt8(ascii: "\n"): break
        default: bytes.append(UInt8(ascii: ","))
        }
        guard let key else { return }
        bytes.append(UInt8(ascii: "\""))
        key.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func append(quoted text: String) {
        var text = text
        text.withUTF8 { append(quoted: $0) }
    }

    /// Runs that need no escape are copied whole.
    private mutating func append(quoted text: UnsafeBufferPointer<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        var start = 0
        while let index = Self.firstEscape(in: text, from: start) {
            bytes.append(contentsOf: text[start..<index])
            append(escaped: text[index])
            start = index + 1
        }
        bytes.append(contentsOf: text[start...])
        bytes.append(UInt8(ascii: "\""))
    }

    /// Where the next byte stands that may not be written as it is; nil where none is left. Eight bytes are looked at in
    /// one step, since nearly all texts need no escape.
    private static func firstEscape(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let raw = UnsafeRawBufferPointer(text)
        var index = start
        while index < text.count {
            let end = min(index + 8, text.count)
            if end - index == 8, !needsEscape(anyOf: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
                index = end
                continue
            }
            while index < end {
                if needsEscape(text[index]) { return index }
                index += 1
            }
        }
        return nil
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    /// The same of eight bytes at once: a byte below a limit borrows from its highest bit, and one that equals another is
    /// zero after an exclusive or.
    private static func needsEscape(anyOf eight: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highest: UInt64 = 0x8080_8080_8080_8080
        func has(below limit: UInt64, _ word: UInt64) -> UInt64 { (word &- ones * limit) & ~word & highest }
        let quotes = has(below: 1, eight ^ (ones * 0x22))
        let backslashes = has(below: 1, eight ^ (ones * 0x5C))
        return has(below: 0x20, eight) | quotes | backslashes != 0
    }

    private mutating func append(escaped byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        case 0x0A: bytes.append(contentsOf: "\\n".utf8)
        case 0x0D: bytes.append(contentsOf: "\\r".utf8)
        case 0x09: bytes.append(contentsOf: "\\t".utf8)
        default:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: "\\u00".utf8)
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        }
    }
}
