import Diagnostics
import Records

/// Turns declarations of fields into schemas. What stands in several places becomes a definition and is referred to.
struct EditorSchemaWriter {
    /// Which version of JSON Schema is written: where its definitions stand.
    enum Dialect: String {
        case draft7 = "definitions"
        case draft2020 = "$defs"
    }

    let terms: EditorSchema.Terms
    let dialect: Dialect
    /// In the order in which they were first needed.
    private(set) var definitions: [SchemaValue.Member] = []
    /// What every schema of accounts is called, whatever they are of.
    private let accountName: String

    init(terms: EditorSchema.Terms, dialect: Dialect = .draft7) {
        self.terms = terms
        self.dialect = dialect
        accountName = RecordSchema.account(.text).name
    }

    /// What readers of records pass over, described and not insisted on: later versions may add to it.
    mutating func passedOver(_ schema: RecordSchema) -> SchemaValue {
        Self.described("What the site works out; imports pass over it", [definition(of: schema, "derived")])
    }

    /// A map: its keys, which of them must be there, and no others.
    mutating func map(
        _ schema: RecordSchema, adding added: SchemaValue.Member? = nil, required also: [String] = []
    ) -> SchemaValue {
        var properties: [SchemaValue.Member] = []
        for field in schema.fields { properties.append(.init(key: field.key, value: property(field))) }
        if let added { properties.append(added) }
        let required = also + schema.fields.filter { $0.need == .required }.map(\.key)
        // A record that was taken down needs nothing else.
        let mayBeTakenDown = schema.fields.contains { $0.key == "taken_down" } && required.count > also.count
        let alternatives = SchemaValue.list(
            [required, also + ["taken_down"]].map { .object(["required": .texts($0)]) })
        return SchemaValue.object(["type": .text("object"), "properties": .object(properties)])
            .adding("required", required.isEmpty || mayBeTakenDown ? nil : .texts(required))
            .adding("anyOf", mayBeTakenDown ? alternatives : nil)
            .adding("additionalProperties", .flag(false))
    }

    private mutating func property(_ field: RecordSchema.Field) -> SchemaValue {
        let alternatives = field.key == "checks" ? [checks] : alternatives(field.kind, of: field.key)
        var description = field.summary
        if field.need == .recommended { description += ". Expected: its absence is a warning" }
        if let form = Self.form(of: field.kind) { description += ". \(form)" }
        return Self.described(description, alternatives)
    }

    /// What stands beside a `$ref` is not read, so a reference is an alternative even where it is the only one.
    private static func described(_ text: String, _ alternatives: [SchemaValue]) -> SchemaValue {
        let description = SchemaValue.Member(key: "description", value: .text(text))
        if alternatives.count == 1, case .object(let members) = alternatives[0], members.first?.key != "$ref" {
            return .object([description] + members)
        }
        return .object([description, .init(key: "anyOf", value: .list(alternatives))])
    }

    // MARK: Kinds of value

    /// The schemas of which a value has to fit one.
    private mutating func alternatives(_ kind: RecordSchema.Kind, of key: String) -> [SchemaValue] {
        switch kind {
        case .text, .markdown: return [defined("text") { Self.text }]
        case .id: return [defined("id") { Self.id }]
        case .claim: return [defined("claim-id") { Self.claim }]
        case .reference(let types): return [reference(to: types.compactMap { RecordType(rawValue: $0) })]
        case .date: return Self.dates.map { name, value in defined(name) { value } }
        case .day: return [defined("day") { Self.day }]
        case .moment: return [defined("moment") { Self.moment }]
        case .time: return [defined("time-of-day") { .object(["type": .text("string")]) }]
        case .quantity: return [defined("quantity") { Self.quantity }]
        case .number(let range): return [Self.number(range)]
        case .flag: return [defined("yes-or-no") { Self.flag }]
        case .address: return [defined("address") { Self.address }]
        case .choice(let words): return [Self.choice(words)]
        case .term(let name): return [term(of: name)]
        case .list(let kind):
            let items = alternatives(kind, of: key)
            let item = items.count == 1 ? items[0] : .object(["anyOf": .list(items)])
            // One value may stand for a list of one.
            return items + [.object(["type": .text("array"), "items": item])]
        case .map(let schema): return [definition(of: schema, key)]
        case .table(let kind):
            let values = alternatives(kind, of: key)
            return [.object(["type": .text("object"), "additionalProperties": .object(["anyOf": .list(values)])])]
        case .either(let kinds):
            var found: [SchemaValue] = []
            for kind in kinds {
                for value in alternatives(kind, of: key) where !found.contains(value) { found.append(value) }
            }
            return found
        }
    }

    /// A reference to the definition of this name, which is made where it is not there yet.
    private mutating func defined(_ name: String, _ make: () -> SchemaValue) -> SchemaValue {
        if !definitions.contains(where: { $0.key == name }) { definitions.append(.init(key: name, value: make())) }
        return reference(name)
    }

    private func reference(_ name: String) -> SchemaValue {
        .object(["$ref": .text("#/\(dialect.rawValue)/\(name)")])
    }

    /// The definition of a map is named after it; accounts, which are as many as there are kinds of value, after the
    /// field that they first tell of.
    private mutating func definition(of schema: RecordSchema, _ key: String) -> SchemaValue {
        var name = schema.name.split(separator: " ").filter { !["a", "an", "the"].contains($0) }
            .joined(separator: "-").filter { $0 != "'" }
        let value = map(schema)
        if schema.name == accountName {
            if let same = definitions.first(where: { $0.value == value }) { return reference(same.key) }
            name += "-of-\(key)"
        }
        return defined(name) { value }
    }

    private mutating func reference(to types: [RecordType]) -> SchemaValue {
        let name = types.map(\.rawValue).joined(separator: "-or-") + "-id"
        let ids = Set(types.flatMap { terms.ids[$0] ?? [] }).sorted()
        return defined(name) {
            guard !ids.isEmpty else { return Self.id }
            return .object(["anyOf": .list([.object(["enum": .texts(ids)]), Self.id])])
        }
    }

    private mutating func term(of name: String) -> SchemaValue {
        if name == "likelihood" {
            let rows = terms.likelihoodScale.rows
            return defined("likelihood") {
                .object([
                    "enum": .texts(rows.flatMap(\.terms)),
                    "enumDescriptions": .texts(rows.flatMap { row in row.terms.map { _ in row.range } }),
                ])
            }
        }
        let terms = terms.vocabularies[name]?.terms ?? []
        return defined("term-of-\(name)") {
            .object([
                "enum": .texts(terms.map(\.id)),
                "enumDescriptions": .texts(
                    terms.map { $0.definition.isEmpty ? $0.label : "\($0.label): \($0.definition)" }),
            ])
        }
    }

    /// The severities of `checks`, with what each code asks.
    private var checks: SchemaValue {
        let severity = Self.choice(["error", "warning", "off"])
        let codes = terms.codes.map { code in
            SchemaValue.Member(
                key: code.name,
                value: Self.described(code.rule, [severity]))
        }
        return .object(["type": .text("object"), "properties": .object(codes), "additionalProperties": severity])
    }
}
