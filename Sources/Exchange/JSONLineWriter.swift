/// Writes JSON Lines into bytes: one object a line, keys in the order in which they are given, no spaces, text in UTF-8
/// with nothing escaped but what RFC 8259 (section 7) requires. Equal calls make equal bytes.
struct JSONLineWriter {
    private(set) var bytes: [UInt8] = []

    mutating func object(_ key: StaticString? = nil, _ members: (inout JSONLineWriter) -> Void) {
        begin(key)
        bytes.append(UInt8(ascii: "{"))
        members(&self)
        bytes.append(UInt8(ascii: "}"))
    }

    mutating func array(_ key: StaticString? = nil, _ items: (inout JSONLineWriter) -> Void) {
        begin(key)
        bytes.append(UInt8(ascii: "["))
        items(&self)
        bytes.append(UInt8(ascii: "]"))
    }

    mutating func text(_ key: StaticString? = nil, _ text: some Collection<UInt8>) {
        begin(key)
        bytes.append(UInt8(ascii: "\""))
        for byte in text { appendEscaped(byte) }
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func text(_ key: StaticString? = nil, _ text: String) { self.text(key, text.utf8) }

    mutating func number(_ key: StaticString? = nil, _ number: Int) {
        begin(key)
        bytes.append(contentsOf: String(number).utf8)
    }

    /// Bytes that are JSON already: a number's digits, say.
    mutating func raw(_ key: StaticString? = nil, _ json: some Collection<UInt8>) {
        begin(key)
        bytes.append(contentsOf: json)
    }

    /// Takes what has been written.
    mutating func take() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    /// The comma before a value that is not the first, and the key of a member. A value never ends in `{`, `[` or `:`
    /// (text ends in its quotation mark), so the last byte says where we are.
    private mutating func begin(_ key: StaticString?) {
        switch bytes.last {
        case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"): break
        default: bytes.append(UInt8(ascii: ","))
        }
        guard let key else { return }
        bytes.append(UInt8(ascii: "\""))
        key.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func appendEscaped(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        case 0x0A: bytes.append(contentsOf: "\\n".utf8)
        case 0x0D: bytes.append(contentsOf: "\\r".utf8)
        case 0x09: bytes.append(contentsOf: "\\t".utf8)
        case 0..<0x20:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: "\\u00".utf8)
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        default: bytes.append(byte)
        }
    }
}
