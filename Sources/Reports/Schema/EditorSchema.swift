package import Diagnostics
import Records

/// What one kind of file may hold, as JSON Schema (draft 7) for editors: made from the declarations that the reader
/// itself checks keys against, so that the two cannot differ.
///
/// It never refuses what the reader takes without a word, save where `Documentation/schema.md` says so; what the reader
/// finds beyond the form of a value (a reference to nothing, a day that the calendar lacks) it lets pass.
package struct EditorSchema: Sendable {
    /// What a site adds.
    package struct Terms: Sendable {
        package var vocabularies: Vocabularies
        package var likelihoodScale: LikelihoodScale
        /// The ids of the site's records, to choose from. No id is refused for not being among them.
        package var ids: [RecordType: [String]]
        /// The codes that `checks` and `waive` may name.
        package var codes: [DiagnosticCode]

        package init(site: SiteConfiguration = .init(), ids: [RecordType: [String]] = [:], codes: [DiagnosticCode]) {
            vocabularies = site.vocabularies
            likelihoodScale = site.likelihoodScale
            self.ids = ids
            self.codes = codes
        }
    }

    /// The kind of file.
    package enum Subject: Sendable, Hashable, CaseIterable {
        case record(RecordType)
        case site

        package static let allCases: [Subject] = RecordType.allCases.map(Subject.record) + [.site]

        package init?(_ word: String) {
            guard let subject = Self.allCases.first(where: { $0.word == word }) else { return nil }
            self = subject
        }

        /// As it is named on the command line.
        package var word: String {
            switch self {
            case .record(let type): type.rawValue
            case .site: "site"
            }
        }

        package var fileName: String { word + ".schema.json" }

        var schema: RecordSchema {
            switch self {
            case .record(let type): .schema(of: type)
            case .site: .site
            }
        }
    }

    /// The document.
    package let text: String

    package init(of subject: Subject, terms: Terms) {
        let schema = subject.schema
        var writer = EditorSchemaWriter(terms: terms)
        let root = writer.map(schema)
        var document: [SchemaValue.Member] = [
            .init(key: "$schema", value: .text("http://json-schema.org/draft-07/schema#")),
            .init(key: "title", value: .text(schema.name.prefix(1).uppercased() + schema.name.dropFirst())),
        ]
        if case .object(let members) = root { document += members }
        document.append(.init(key: "definitions", value: .object(writer.definitions)))
        text = SchemaValue.object(document).document
    }
}
