/// Writes values as bytes of HTML.
package enum Escaping {
    /// Appends `text` with `&`, `<`, `>`, `"` and `'` as character references, which is safe between tags and in quoted
    /// attributes. Runs that need no reference are copied whole.
    package static func append(_ text: String, to output: inout [UInt8]) {
        let bytes = text.utf8.span
        var start = 0
        for index in 0..<bytes.count {
            let reference: StaticString
            switch bytes[index] {
            case UInt8(ascii: "&"): reference = "&amp;"
            case UInt8(ascii: "<"): reference = "&lt;"
            case UInt8(ascii: ">"): reference = "&gt;"
            case UInt8(ascii: "\""): reference = "&quot;"
            case UInt8(ascii: "'"): reference = "&#39;"
            default: continue
            }
            bytes.extracting(start..<index).withUnsafeBufferPointer { output.append(contentsOf: $0) }
            reference.withUTF8Buffer { output.append(contentsOf: $0) }
            start = index + 1
        }
        bytes.extracting(start..<bytes.count).withUnsafeBufferPointer { output.append(contentsOf: $0) }
    }

    /// The same as a text, for a page that is put together from texts.
    package static func escaped(_ text: String) -> String {
        var output: [UInt8] = []
        append(text, to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// Appends the decimal digits of `number`, with a hyphen-minus before them if it is negative.
    static func append(_ number: Int, to output: inout [UInt8]) {
        if number < 0 { output.append(UInt8(ascii: "-")) }
        var rest = number.magnitude
        let start = output.count
        repeat {
            output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        output[start...].reverse()
    }
}
