import Templating
import TestSupport
import Testing

@testable import Publishing

/// `Documentation/templates.md`, written from the contexts that templates are compiled against.
struct TemplateReferenceTests {
    /// `SITREP_WRITE_DOCUMENTATION=1 swift test --filter TemplateReferenceTests` writes the page anew.
    @Test func `The documentation has every name that a template may use`() throws {
        #expect(try WrittenDocument.difference("templates.md", from: TemplateReference().text) == nil)
    }

    @Test func `Every template of the theme is in the reference`() {
        let text = TemplateReference().text
        for page in TemplateReference.pages { #expect(text.contains("### Template \(page.template)\n")) }
        for name in ["claims", "jsonLd", "breadcrumbs", "tlpLabel", "hasNews"] {
            #expect(text.contains("| `\(name)` |"))
        }
    }
}

private struct TemplateReference {
    static let pages = SitePlan.pages(words: TestSite.theme.words)

    /// What every whole page has, and a view in prose has not.
    private let common: Set<ContextShape.Field>
    /// The headings of the records, by shape: the name, with a number behind it where another record has the same.
    private let names: [ContextShape: String]
    private let records: [ContextShape]

    init() {
        let wholes = Self.pages.filter { !$0.template.hasPrefix("views/") }
        common = wholes.dropFirst().reduce(Set(wholes[0].context.fields)) { $0.intersection($1.context.fields) }
        let roots = Set(Self.pages.map(\.context))
        var counts: [String: Int] = [:]
        var names: [ContextShape: String] = [:]
        var records: [ContextShape] = []
        for shape in PageDeclaration.contexts(of: Self.pages) where !roots.contains(shape) && !Self.isWords(shape) {
            counts[shape.name, default: 0] += 1
            let number = counts[shape.name]!
            names[shape] = number == 1 ? shape.name : "\(shape.name) \(number)"
            records.append(shape)
        }
        self.names = names
        self.records = records
    }

    private static func isWords(_ shape: ContextShape) -> Bool { shape == TestSite.theme.words.shape }

    var text: String {
        var text = """
            # The template reference

            What each template may name, from the declarations that templates are compiled against. [Themes](theme.md) says how
            templates are written and where they stand. A name that a page does not have is an error with its place.

            A *text* is escaped, an *address* is checked and escaped, *HTML* comes from Sitrep alone. What is marked *optional* is
            asked for with `{{#name}}` before it is used; so is a *flag*. A *list* is repeated over. `{{w.key}}` is a word of the
            interface: the keys are those of `Templates/strings/en.yaml`.

            ## On every page


            """
        let first = Self.pages[0].context.fields
        text += table(first.filter { common.contains($0) })
        let pages = Self.pages.filter { !$0.template.hasPrefix("views/") }
        text += "\n## Pages\n\nBesides what every page has:\n\n"
        text += DocumentIndex.line(of: pages.map { "Template " + $0.template })
        for page in pages { text += section(page) }
        text += "\n## Views in prose\n"
        for page in Self.pages where page.template.hasPrefix("views/") { text += section(page) }
        text += "\n## Records\n\n" + DocumentIndex.line(of: records.map { names[$0]! })
        for shape in records { text += "\n### \(names[shape]!)\n\n" + table(shape.fields) }
        return text
    }

    private func section(_ page: PageDeclaration) -> String {
        let fields = page.context.fields.filter { !common.contains($0) && $0.name != "w" }
        return "\n### Template \(page.template)\n\n" + (fields.isEmpty ? "Nothing more.\n" : table(fields))
    }

    private func table(_ fields: [ContextShape.Field]) -> String {
        let rows = fields.map { field in
            let optional = field.isOptional ? ", optional" : ""
            let summary = field.summary.replacing("|", with: "\\|")
            return "| `\(field.name)` | \(words(field.kind))\(optional) | \(summary) |\n"
        }
        return "| name | kind | what it is |\n|---|---|---|\n" + rows.joined()
    }

    private func words(_ kind: ContextShape.Kind) -> String {
        switch kind {
        case .text: return "text"
        case .html: return "HTML"
        case .url: return "address"
        case .number: return "number"
        case .flag: return "flag"
        case .record(let shape):
            guard let name = names[shape] else { return "words" }
            return "[\(name)](#\(DocumentIndex.anchor(name)))"
        case .list(let element): return "list: " + words(element)
        }
    }
}
