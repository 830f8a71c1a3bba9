/// Puts texts into YAML so that they are read back as they are.
enum YAMLScalar {
    /// A plain scalar where YAML reads one, else in double quotation marks.
    static func text(_ text: String) -> String {
        let isPlain =
            text.unicodeScalars.allSatisfy { scalar in
                scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                    || " -–.()/".unicodeScalars.contains(scalar)
            } && !text.hasPrefix("-") && !text.hasPrefix(" ") && !text.hasSuffix(" ")
        if isPlain, !text.isEmpty, !["null", "~"].contains(text) { return text }
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: result += escape(scalar, "x", 2)
            // Line breaks and marks to YAML, which would be folded or refused.
            case "\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}": result += escape(scalar, "u", 4)
            case _ where scalar.value >= 0x80 && scalar.value < 0xA0: result += escape(scalar, "u", 4)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    private static func escape(_ scalar: Unicode.Scalar, _ letter: String, _ width: Int) -> String {
        let digits = String(scalar.value, radix: 16)
        return "\\" + letter + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    /// A date in EDTF; a set in brackets may stand as it is.
    static func date(_ date: String) -> String {
        date.contains(where: { "?~%{}".contains($0) }) || date.hasPrefix("-") ? "\"\(date)\"" : date
    }

    static func list(_ texts: [String]) -> String { "[" + texts.map(text).joined(separator: ", ") + "]" }
}
