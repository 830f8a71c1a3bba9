import Diagnostics
import Records
import Reports
import Testing

/// Every key that a schema declares is read by its decoder. Each key in turn is given a list in a list, which no reader
/// of any kind of value accepts; if nobody complains of it, nobody reads it.
struct SchemaCoverageTests {
    /// A key, by the keys that lead to it from the record: `claims.quote.language`.
    struct Key: CustomTestStringConvertible, Sendable {
        let type: RecordType?
        let path: [String]
        var testDescription: String { "\(type?.rawValue ?? "site") \(path.joined(separator: "."))" }
    }

    @Test(arguments: RecordType.allCases.flatMap { keys(of: $0) })
    func `Every key of every record's schema is read`(_ key: Key) throws {
        let schema = RecordSchema.schema(of: try #require(key.type))
        let text = Self.json(schema, with: key.path)
        let start = try #require(text.firstRange(of: Self.bad)).lowerBound
        let offset = text.utf8.distance(from: text.startIndex, to: start)
        var decoder = RecordDecoder(site: SiteConfiguration())
        let found = decoder.decode(Array(text.utf8), path: "Content/\(key.type!.folder)/a.json").diagnostics
        let hits = found.filter { diagnostic in
            diagnostic.location?.range.map { $0.offsets.overlaps(offset..<(offset + Self.bad.utf8.count)) } ?? false
        }
        #expect(!hits.isEmpty, "\(text)")
    }

    @Test(arguments: keys(of: nil))
    func `Every key of site yaml is read`(_ key: Key) throws {
        let text = Self.json(.site, with: key.path)
        let start = try #require(text.firstRange(of: Self.bad)).lowerBound
        let offset = text.utf8.distance(from: text.startIndex, to: start)
        let found = SiteConfiguration.read(Array(text.utf8)).diagnostics
        let hits = found.filter { diagnostic in
            diagnostic.location?.range.map { $0.offsets.overlaps(offset..<(offset + Self.bad.utf8.count)) } ?? false
        }
        #expect(!hits.isEmpty, "\(text)")
    }

    @Test func `The walk reaches every nested row`() {
        let paths = Set(Self.keys(of: .incident).map { $0.path.joined(separator: ".") })
        for path in [
            "tolls.rows.killed.by.label", "claims.quote.language", "sources.archived.sha256", "place.names.used_by",
        ] {
            #expect(paths.contains(path))
        }
        #expect(Self.keys(of: nil).contains { $0.path == ["vocabularies", "kind", "x", "colour"] })
    }

    // MARK: Walking the schemas

    /// No reader of any kind of value accepts it.
    private static let bad = #"[["no such value"]]"#

    static func keys(of type: RecordType?) -> [Key] {
        walk(type.map(RecordSchema.schema(of:)) ?? .site, [], []).map { Key(type: type, path: $0) }
    }

    private static func walk(_ schema: RecordSchema, _ path: [String], _ names: [String]) -> [[String]] {
        // A name has sources and a source has names of its own; one round shows them all.
        guard names.count(where: { $0 == schema.name }) < 1 else { return [] }
        return schema.fields.flatMap { field -> [[String]] in
            let own = path + [field.key]
            return [own] + maps(in: field.kind).flatMap { map, steps in walk(map, own + steps, names + [schema.name]) }
        }
    }

    /// The maps that a kind of value may be, with the author's own keys that lead to them.
    private static func maps(in kind: RecordSchema.Kind) -> [(RecordSchema, [String])] {
        switch kind {
        case .map(let schema): [(schema, [])]
        case .list(let kind): maps(in: kind)
        case .table(let kind): maps(in: kind).map { ($0.0, ["x"] + $0.1) }
        case .either(let kinds): kinds.flatMap(maps)
        default: []
        }
    }

    // MARK: Writing

    /// A map with what it must have, and the bad value at the end of `path`.
    static func json(_ schema: RecordSchema, with path: [String]) -> String {
        var members: [String] = []
        for field in schema.fields where field.key != path.first && field.need != .optional {
            members.append("\"\(field.key)\": \(value(of: field.kind))")
        }
        if let field = schema.fields.first(where: { $0.key == path.first }) {
            let rest = Array(path.dropFirst())
            members.append("\"\(field.key)\": \(rest.isEmpty ? bad : nested(field.kind, rest) ?? bad)")
        }
        return "{" + members.joined(separator: ", ") + "}"
    }

    /// A value of a kind that holds the bad value at the end of a path within it.
    private static func nested(_ kind: RecordSchema.Kind, _ path: [String]) -> String? {
        switch kind {
        case .map(let schema): schema.keys.contains(path[0]) ? json(schema, with: path) : nil
        case .list(let kind): nested(kind, path).map { "[\($0)]" }
        case .table(let kind):
            path.count < 2 ? nil : nested(kind, Array(path.dropFirst())).map { "{\"\(path[0])\": \($0)}" }
        case .either(let kinds): kinds.lazy.compactMap { nested($0, path) }.first
        default: nil
        }
    }

    private static func value(of kind: RecordSchema.Kind) -> String {
        switch kind {
        case .text, .markdown: "\"Words\""
        case .id, .claim, .reference: "\"an-id\""
        case .date, .day, .moment: "\"2023-02-17\""
        case .time: "\"19:10\""
        case .quantity: "\"4\""
        case .number(let range): "\(Int(range.lowerBound))"
        case .flag: "true"
        case .address: "\"https://example.org\""
        case .choice(let words): "\"\(words[0])\""
        case .term(let name): name == "likelihood" ? "\"likely\"" : name == "kind" ? "\"bombing\"" : "\"police\""
        case .list(let kind): "[\(value(of: kind))]"
        case .map(let schema): json(schema, with: [])
        case .table: "{}"
        case .either(let kinds): value(of: kinds[0])
        }
    }
}
