import Records

/// Writes a tree of values as YAML that people go on editing: maps and lists of maps in lines, lists of texts in brackets.
struct YAMLDocument {
    private(set) var text = ""

    init(_ root: RecordNode) { entries(root, indent: 0) }

    private mutating func entries(_ node: RecordNode, indent: Int) {
        for (index, entry) in node.entries.enumerated() {
            if index > 0 { text += String(repeating: " ", count: indent) }
            text += Self.scalar(entry.key.text) + ":"
            value(entry.value, indent: indent)
        }
    }

    /// What follows a key.
    private mutating func value(_ node: RecordNode, indent: Int) {
        if node.isMap, !node.entries.isEmpty {
            text += "\n" + String(repeating: " ", count: indent + 2)
            entries(node, indent: indent + 2)
        } else if node.isList, !node.items.isEmpty, node.items.allSatisfy({ $0.isMap && !$0.entries.isEmpty }) {
            text += "\n"
            for item in node.items {
                text += String(repeating: " ", count: indent + 2) + "- "
                entries(item, indent: indent + 4)
            }
        } else {
            text += " " + flow(node) + "\n"
        }
    }

    private func flow(_ node: RecordNode) -> String {
        if node.isMap {
            return "{" + node.entries.map { Self.scalar($0.key.text) + ": " + flow($0.value) }.joined(separator: ", ")
                + "}"
        }
        if node.isList { return "[" + node.items.map(flow).joined(separator: ", ") + "]" }
        return Self.scalar(node.text)
    }

    /// A word as it is, anything else in double quotation marks.
    private static func scalar(_ text: String) -> String {
        let isWord =
            !text.isEmpty && !["null", "~"].contains(text)
            && text.unicodeScalars.allSatisfy { scalar in
                scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
                    || " -_./".unicodeScalars.contains(scalar)
            } && !" -".contains(text.first!) && text.last != " "
        if isWord { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22, 0x5C:
                quoted += "\\"
                quoted.unicodeScalars.append(scalar)
            // Line breaks and marks to YAML, and what it does not allow.
            case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
