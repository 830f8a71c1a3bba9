import Records
import Reports
import TestSupport
import Testing

@testable import Exporting

/// The end of `Documentation/json.md`: what stands under `derived`, written from its declarations.
struct DerivedReferenceTests {
    private static let marker = "<!-- The tables below are written from the declarations; a test compares them. -->\n"

    /// `SITREP_WRITE_DOCUMENTATION=1 swift test --filter DerivedReferenceTests` writes the tables anew.
    @Test func `The documentation has every derived value`() throws {
        let page = try #require(Repository.read("Documentation/json.md"))
        let end = try #require(page.firstRange(of: Self.marker)?.upperBound)
        #expect(try WrittenDocument.difference("json.md", from: page[..<end] + Self.tables) == nil)
    }

    private static var tables: String {
        var text = ""
        var waiting: [(name: String, schema: RecordSchema)] = [("The file", DerivedSchema.report)]
        waiting += RecordType.allCases.filter { $0 != .page }.map {
            (
                $0 == .brief ? "Briefs and pages" : $0.folder.prefix(1).uppercased() + $0.folder.dropFirst(),
                .init(derived: $0)
            )
        }
        var written: Set<String> = []
        while !waiting.isEmpty {
            let (name, schema) = waiting.removeFirst()
            guard written.insert(schema.name).inserted else { continue }
            text += "\n### \(name)\n\n| key | form | what it says |\n|---|---|---|\n"
            for field in schema.fields {
                let star = field.need == .required ? "★" : ""
                text += "| `\(field.key)`\(star) | \(form(field.kind)) | \(field.summary) |\n"
                if let inner = inner(field.kind) {
                    waiting.append((inner.name.prefix(1).uppercased() + inner.name.dropFirst(), inner))
                }
            }
        }
        return text
    }

    private static func form(_ kind: RecordSchema.Kind) -> String {
        switch kind {
        case .number: "number"
        case .flag: "true or false"
        case .day: "day"
        case .choice(let words): words.map { "`\($0)`" }.joined(separator: " · ")
        case .list(let kind): "list: \(form(kind))"
        case .map(let schema): schema.name
        case .id: "id"
        case .reference(let types): "id of \(types.joined(separator: " or "))"
        default: "text"
        }
    }

    private static func inner(_ kind: RecordSchema.Kind) -> RecordSchema? {
        switch kind {
        case .map(let schema): schema
        case .list(let kind): inner(kind)
        default: nil
        }
    }
}

extension RecordSchema {
    fileprivate init(derived type: RecordType) { self = DerivedSchema.schema(of: type) }
}
