import Records
import Reports
import TestSupport

/// The reference of fields in `Documentation/CONTENT.md`, written from the schemas that the reader uses.
struct ContentReference {
    static let start = "<!-- The tables below are written from the schemas; a test compares them. -->\n"
    static let end = "<!-- The end of the tables. -->\n"

    /// Everything between the two marks.
    var text: String {
        let titles = ["Every record", "An account"] + sections.map(title)
        return ([DocumentIndex.line(of: titles), everyRecord, account] + sections.map(section)).joined(separator: "\n")
    }

    /// Every schema once: those of the records in their order, and after each what first stands in it.
    let sections: [RecordSchema]

    /// What every record takes, by key: what it says.
    private let common: [String: String]

    init() {
        let records = RecordType.allCases.map { RecordSchema.schema(of: $0) }
        let shared = records.dropFirst().reduce(Set(records[0].keys)) { $0.intersection($1.keys) }
        let page = RecordSchema.schema(of: .page)
        common = Dictionary(
            uniqueKeysWithValues: page.fields.filter { shared.contains($0.key) }.map { ($0.key, $0.summary) })
        var found: [RecordSchema] = []
        var names: Set<String> = ["an account"]
        func visit(_ schema: RecordSchema) {
            guard names.insert(schema.name).inserted else { return }
            found.append(schema)
            for field in schema.fields { Self.maps(in: field.kind).forEach(visit) }
        }
        (records + [.site, .view, .judgementView, .figureView]).forEach(visit)
        sections = found
    }

    private var everyRecord: String {
        let page = RecordSchema.schema(of: .page)
        return "### Every record\n\n" + table(page.fields.filter { common[$0.key] != nil })
    }

    private var account: String {
        let date = RecordSchema.schema(of: .incident).fields.first { $0.key == "date" }
        guard let date, let schema = Self.maps(in: date.kind).first else { return "" }
        let fields = schema.fields.map { field in
            field.key == "value" ? ("the value of the field", field) : (Self.words(field.kind), field)
        }
        return
            "### An account\n\nWhere a field says \"or accounts\", a list of these may stand in place of the value.\n\n"
            + table(fields)
    }

    private func section(_ schema: RecordSchema) -> String {
        let isRecord = RecordType.allCases.contains { RecordSchema.schema(of: $0).name == schema.name }
        // What a type says in other words of a key that all have is its own.
        let fields = isRecord ? schema.fields.filter { common[$0.key] != $0.summary } : schema.fields
        return "### \(title(schema))\n\n" + (isRecord ? "Besides what every record takes:\n\n" : "") + table(fields)
    }

    private func title(_ schema: RecordSchema) -> String {
        schema.name.prefix(1).uppercased() + schema.name.dropFirst()
    }

    private func table(_ fields: [RecordSchema.Field]) -> String { table(fields.map { (Self.words($0.kind), $0) }) }

    private func table(_ fields: [(kind: String, field: RecordSchema.Field)]) -> String {
        let rows = fields.map { kind, field in
            let need =
                switch field.need {
                case .required: " ★"
                case .recommended: " ☆"
                case .optional: ""
                }
            return "| `\(field.key)`\(need) | \(kind) | \(field.summary) |\n"
        }
        return "| key | value | what it says |\n|---|---|---|\n" + rows.joined()
    }

    /// What a value may be, for authors.
    private static func words(_ kind: RecordSchema.Kind) -> String {
        switch kind {
        case .text: "text"
        case .markdown: "Markdown"
        case .id: "id"
        case .claim: "id of a claim"
        case .reference(let types): "id of " + types.map { article($0) }.joined(separator: " or ")
        case .date: "date"
        case .day: "day"
        case .moment: "day, or instant with its offset"
        case .time: "time of day"
        case .quantity: "quantity"
        case .number(let range): "number, \(number(range.lowerBound)) to \(number(range.upperBound))"
        case .flag: "yes or no"
        case .address: "address"
        case .choice(let words): words.map { "`\($0)`" }.joined(separator: " · ")
        case .term(let name): "term of `\(name)`"
        case .list(let kind): "list: " + words(kind)
        case .map(let schema): schema.name
        case .table(let kind): "map of your keys: " + words(kind)
        case .either(let kinds): either(kinds)
        }
    }

    private static func either(_ kinds: [RecordSchema.Kind]) -> String {
        kinds.map { kind in
            if case .list(.map(let schema)) = kind, schema.name == "an account" { "accounts" } else { words(kind) }
        }.joined(separator: ", or ")
    }

    private static func article(_ word: String) -> String { "aei".contains(word.first!) ? "an \(word)" : "a \(word)" }

    private static func number(_ value: Double) -> String { "\(Int(value))" }

    /// The maps that a kind of value may be.
    private static func maps(in kind: RecordSchema.Kind) -> [RecordSchema] {
        switch kind {
        case .map(let schema): [schema]
        case .list(let kind), .table(let kind): maps(in: kind)
        case .either(let kinds): kinds.flatMap(maps)
        default: []
        }
    }
}
