import Diagnostics

/// A value of JSON whose members keep their order, for documents that people read too.
indirect enum SchemaValue: Sendable, Equatable {
    struct Member: Sendable, Equatable {
        var key: String
        var value: SchemaValue
    }

    case text(String)
    case number(Double)
    case flag(Bool)
    case null
    case list([SchemaValue])
    case object([Member])

    static func object(_ members: KeyValuePairs<String, SchemaValue>) -> SchemaValue {
        .object(members.map { Member(key: $0.key, value: $0.value) })
    }

    static func texts(_ texts: [String]) -> SchemaValue { .list(texts.map(SchemaValue.text)) }

    /// The object with a member at its end; anything else as it is.
    func adding(_ key: String, _ value: SchemaValue?) -> SchemaValue {
        guard case .object(let members) = self, let value else { return self }
        return .object(members + [Member(key: key, value: value)])
    }

    /// The document: two blanks a level, and on one line what fits there.
    var document: String {
        var text = ""
        write(to: &text, indent: 0, column: 0)
        return text + "\n"
    }

    private static let width = 110

    private func write(to text: inout String, indent: Int, column: Int) {
        let line = self.line
        if column + line.utf8.count <= Self.width || !hasParts {
            text += line
            return
        }
        let blanks = String(repeating: " ", count: indent + 2)
        let parts: [(head: String, value: SchemaValue)]
        let ends: (String, String)
        switch self {
        case .list(let items): (parts, ends) = (items.map { ("", $0) }, ("[", "]"))
        case .object(let members):
            (parts, ends) = (members.map { (JSONString.quoted($0.key) + ": ", $0.value) }, ("{", "}"))
        case .text, .number, .flag, .null: (parts, ends) = ([], ("", ""))
        }
        text += ends.0 + "\n"
        for (index, part) in parts.enumerated() {
            text += blanks + part.head
            part.value.write(to: &text, indent: indent + 2, column: indent + 2 + part.head.utf8.count)
            text += index == parts.count - 1 ? "\n" : ",\n"
        }
        text += String(repeating: " ", count: indent) + ends.1
    }

    private var hasParts: Bool {
        switch self {
        case .list(let items): !items.isEmpty
        case .object(let members): !members.isEmpty
        case .text, .number, .flag, .null: false
        }
    }

    /// All of it on one line.
    private var line: String {
        switch self {
        case .text(let text): JSONString.quoted(text)
        case .number(let number): Int(exactly: number).map(String.init) ?? "\(number)"
        case .flag(let flag): flag ? "true" : "false"
        case .null: "null"
        case .list(let items): "[" + items.map(\.line).joined(separator: ", ") + "]"
        case .object(let members):
            "{" + members.map { JSONString.quoted($0.key) + ": " + $0.value.line }.joined(separator: ", ") + "}"
        }
    }
}
