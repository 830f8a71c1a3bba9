/// Text within a JSON string (RFC 8259, section 7), for the hot paths: runs that need no escape are copied whole.
enum JSONText {
    /// - Parameter inScript: whether the string stands in an element of HTML, where `<` could end it or begin a comment.
    static func append(_ text: String, to output: inout [UInt8], inScript: Bool) {
        let bytes = text.utf8.span
        var start = 0
        for index in 0..<bytes.count {
            let byte = bytes[index]
            let needsEscape =
                byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
                || inScript && byte == UInt8(ascii: "<")
            guard needsEscape else { continue }
            bytes.extracting(start..<index).withUnsafeBufferPointer { output.append(contentsOf: $0) }
            start = index + 1
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n"): output += "\\n".utf8
            default: output += ("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)).utf8
            }
        }
        bytes.extracting(start..<bytes.count).withUnsafeBufferPointer { output.append(contentsOf: $0) }
    }
}
