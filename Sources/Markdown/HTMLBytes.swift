/// Writing HTML as bytes.
extension [UInt8] {
    /// Appends literal text of our own, unescaped.
    mutating func put(_ literal: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    /// Appends text, escaped for element content and for attributes in double quotation marks.
    mutating func putEscaped(_ text: String) {
        var text = text
        text.withUTF8 { putEscaped(UnsafeRawBufferPointer($0)) }
    }

    mutating func putEscaped(_ bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBytes { putEscaped($0) }
    }

    /// Appends text, escaped; runs without a special character are copied whole.
    mutating func putEscaped(_ bytes: UnsafeRawBufferPointer) {
        var start = 0
        for index in 0..<bytes.count {
            let replacement: StaticString
            switch bytes[index] {
            case UInt8(ascii: "&"): replacement = "&amp;"
            case UInt8(ascii: "<"): replacement = "&lt;"
            case UInt8(ascii: ">"): replacement = "&gt;"
            case UInt8(ascii: "\""): replacement = "&quot;"
            default: continue
            }
            append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[start..<index]))
            put(replacement)
            start = index + 1
        }
        append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[start...]))
    }

    mutating func putAddress(_ text: String) {
        var text = text
        text.withUTF8 { putAddress(UnsafeRawBufferPointer($0)) }
    }

    /// Appends an address for an attribute in double quotation marks: what may not stand in an address is
    /// percent-encoded (RFC 3986; percent signs stay, the author may have encoded already), the rest escaped.
    mutating func putAddress(_ bytes: UnsafeRawBufferPointer) {
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "&"): put("&amp;")
            case UInt8(ascii: "'"): put("&#x27;")
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"),
                UInt8(ascii: "%"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"),
                UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ":"),
                UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                append(byte)
            default:
                append(UInt8(ascii: "%"))
                append(Self.hexadecimal(byte >> 4))
                append(Self.hexadecimal(byte & 15))
            }
        }
    }

    private static func hexadecimal(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }

    /// Appends a number in decimal digits.
    mutating func put(_ number: Int) { append(contentsOf: String(number).utf8) }

    /// Ends the line if it is not at an end.
    mutating func endLine() {
        if let last, last != UInt8(ascii: "\n") { append(UInt8(ascii: "\n")) }
    }
}
