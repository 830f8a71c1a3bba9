/// A text as a string of JSON (RFC 8259, section 7), its quotation marks included.
package enum JSONString {
    /// Besides what JSON requires, characters that act on a display are escaped, since the document may well be printed
    /// to a terminal.
    package static func quoted(_ value: String) -> String {
        var text = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case let scalar where DisplayText.isHazardous(scalar):
                for unit in Unicode.UTF16.encode(scalar)! {
                    let digits = String(unit, radix: 16)
                    text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
                }
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}
