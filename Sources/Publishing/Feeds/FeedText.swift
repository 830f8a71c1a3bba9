/// Text in feeds and site maps.
extension [UInt8] {
    /// Appends text so that it is text in XML, in elements and in quoted attributes.
    ///
    /// XML 1.0 (section 2.2) has no way at all to write most controls and the two noncharacters U+FFFE and U+FFFF: the
    /// replacement character stands for them. A carriage return is written as a reference, since a parser would make a
    /// line feed of it.
    mutating func writeXML(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": write("&amp;")
            case "<": write("&lt;")
            case ">": write("&gt;")
            case "\"": write("&quot;")
            case "'": write("&#39;")
            case "\r": write("&#13;")
            case "\t", "\n": append(UInt8(scalar.value))
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": write("\u{FFFD}")
            default: append(contentsOf: UTF8.encode(scalar)!)
            }
        }
    }

    /// Appends a line with an element that holds text.
    mutating func writeElement(_ name: String, _ text: String, attributes: String = "", indent: String = "") {
        write("\(indent)<\(name)\(attributes)>")
        writeXML(text)
        write("</\(name)>\n")
    }

    /// Appends a JSON string (RFC 8259, section 7).
    mutating func writeJSON(_ text: String) {
        append(UInt8(ascii: "\""))
        JSONText.append(text, to: &self, inScript: false)
        append(UInt8(ascii: "\""))
    }
}
