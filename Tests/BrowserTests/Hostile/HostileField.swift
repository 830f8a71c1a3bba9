import Records
import Reports

/// A place of a record that a value may stand in, by its path through the schemas: `incident/claims/says`. Lists and
/// tables have no part of their own in it.
struct HostileField: Hashable, Sendable, CustomStringConvertible {
    enum Form: Sendable {
        /// Any text is taken, and shown as it is.
        case text
        /// Any text is taken, and read as Markdown.
        case markdown
        /// A text or a value that a rule holds to something: an address, a date, a word of a list.
        case held
    }

    var type: RecordType
    var path: String
    var form: Form

    var description: String { path }

    /// Every field of every type of record.
    static let all: [HostileField] = RecordType.allCases.flatMap { type in
        var fields: [HostileField] = []
        collect(.schema(of: type), type.rawValue, type, &fields)
        // A value that may have several forms can have the same fields in two of them.
        var seen: Set<String> = []
        return fields.filter { seen.insert($0.path).inserted }
    }

    static let texts = all.filter { $0.form == .text }
    static let held = all.filter { $0.form == .held }

    /// Texts that are held to a form of their own, by their keys.
    private static let heldKeys: Set<String> = [
        "duration", "language", "iso", "sha256", "about", "inferred", "check", "file",
    ]

    private static func collect(
        _ schema: RecordSchema, _ prefix: String, _ type: RecordType, _ fields: inout [HostileField]
    ) {
        for field in schema.fields {
            let path = "\(prefix)/\(field.key)"
            if let form = form(field.kind, key: field.key) {
                fields.append(HostileField(type: type, path: path, form: form))
            }
            for inner in maps(field.kind) { collect(inner, path, type, &fields) }
        }
    }

    /// The form of what is no map in a kind; nil where everything is.
    static func form(_ kind: RecordSchema.Kind, key: String) -> Form? {
        switch kind {
        case .map: nil
        case .list(let kind), .table(let kind): form(kind, key: key)
        case .either(let kinds):
            // The freest of them.
            [Form.markdown, .text, .held].first { form in kinds.contains { self.form($0, key: key) == form } }
        case .markdown: .markdown
        case .text: heldKeys.contains(key) ? .held : .text
        default: .held
        }
    }

    /// The maps of a kind.
    static func maps(_ kind: RecordSchema.Kind) -> [RecordSchema] {
        switch kind {
        case .map(let schema): [schema]
        case .list(let kind), .table(let kind): maps(kind)
        case .either(let kinds): kinds.flatMap(maps)
        default: []
        }
    }
}
