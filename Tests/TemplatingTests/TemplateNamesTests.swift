import Diagnostics
import Templating
import TestSupport
import Testing

struct TemplateNamesTests {
    @Test func `A name that the context does not have is an error with what was probably meant`() {
        let marked = MarkedText("{{title}} {{1️⃣tilte}}")
        let found = compile(marked.bytes).diagnostics
        #expect(
            marked.findings(found) == [
                Finding("template-unknown-name", "1️⃣", "Name 'tilte' is not known in the article")
            ])
        #expect(found.first?.suggestion == "title")
    }

    @Test func `Names of every depth are suggested, those of other records are not`() {
        func suggestion(_ page: String) -> String? { compile(Array(page.utf8)).diagnostics.first?.suggestion }
        #expect(suggestion("{{#sources}}{{labl}}{{/sources}}") == "label")
        #expect(suggestion("{{#sources}}{{titl}}{{/sources}}") == "title")
        #expect(suggestion("{{labl}}") == nil)
        #expect(suggestion("{{place.nmae}}") == "name")
    }

    @Test func `The part of a dotted name that is wrong is marked`() {
        #expect(
            findings("{{place.1️⃣nam}}{{title.2️⃣length}}{{sources.3️⃣label}}") == [
                Finding("template-unknown-name", "1️⃣", "Name 'nam' is not known in the place"),
                Finding("template-not-a-record", "2️⃣", "'title' is text and has no 'length'"),
                Finding("template-not-a-record", "3️⃣", "'sources' is a list and has no 'label'"),
            ])
    }

    @Test func `An 'else' is explained`() {
        let found = compile(Array("{{#draft}}a{{else}}b{{/draft}}".utf8)).diagnostics
        #expect(found.map(\.code.name) == ["template-unknown-name"])
        #expect(found.first?.explanation == "There is no 'else'. Write '{{^name}}…{{/name}}' after the section.")
    }

    @Test func `Flags, lists and records cannot be printed`() {
        #expect(
            findings("{{1️⃣draft}}{{2️⃣sources}}{{3️⃣place}}{{4️⃣.}}") == [
                Finding("template-not-printable", "1️⃣", "'draft' is a flag and cannot be printed"),
                Finding("template-not-printable", "2️⃣", "'sources' is a list and cannot be printed"),
                Finding("template-not-printable", "3️⃣", "'place' is a record and cannot be printed"),
                Finding("template-not-printable", "4️⃣", "'.' is a record and cannot be printed"),
            ])
    }

    @Test func `A required value opens no section`() {
        #expect(
            findings("{{#1️⃣title}}x{{/title}}{{#2️⃣count}}x{{/count}}") == [
                Finding(
                    "template-not-a-section", "1️⃣", "'title' is text, which is always there: it cannot open a section"),
                Finding(
                    "template-not-a-section", "2️⃣",
                    "'count' is a number, which is always there: it cannot open a section"),
            ])
    }

    @Test func `A required value has no inverted section`() {
        #expect(
            findings("{{^1️⃣title}}x{{/title}}{{^2️⃣place}}x{{/place}}{{#by}}{{^3️⃣by}}x{{/by}}{{/by}}") == [
                Finding("template-never-absent", "1️⃣", "'title' is never absent, so '{{^title}}' is never shown"),
                Finding("template-never-absent", "2️⃣", "'place' is never absent, so '{{^place}}' is never shown"),
                Finding(
                    "template-never-absent", "3️⃣", "'by' is there, since this stands within a section that shows it"),
            ])
    }

    @Test func `An optional value is printed only where it is known to be there`() {
        #expect(
            findings("{{1️⃣by}}{{^by}}{{2️⃣by}}{{/by}}{{3️⃣region.name}}{{#region}}{{4️⃣region.country}}{{/region}}") == [
                Finding("template-maybe-absent", "1️⃣", "'by' may be absent, so it is used within '{{#by}}' only"),
                Finding("template-maybe-absent", "2️⃣", "'by' may be absent, so it is used within '{{#by}}' only"),
                Finding(
                    "template-maybe-absent", "3️⃣", "'region' may be absent, so it is used within '{{#region}}' only"),
                Finding(
                    "template-maybe-absent", "4️⃣",
                    "'region.country' may be absent, so it is used within '{{#region.country}}' only"),
            ])
    }

    @Test func `What an outer section proved holds in a loop, and no longer after it`() {
        #expect(findings("{{#by}}{{#sources}}{{by}}{{/sources}}{{/by}}") == [])
        #expect(
            findings("{{#by}}{{/by}}{{1️⃣by}}") == [
                Finding("template-maybe-absent", "1️⃣", "'by' may be absent, so it is used within '{{#by}}' only")
            ])
    }

    @Test func `A field of an inner record hides that of an outer one`() {
        #expect(
            findings("{{#place}}{{name}}{{#region}}{{1️⃣country}}{{/region}}{{/place}}") == [
                Finding(
                    "template-maybe-absent", "1️⃣", "'country' may be absent, so it is used within '{{#country}}' only")
            ])
        #expect(findings("{{#place}}{{#country}}{{#region}}{{name}}{{/region}}{{/country}}{{/place}}") == [])
    }

    @Test func `The contexts of pages are listed with names, kinds and summaries`() {
        let contexts = PageDeclaration.contexts(of: [
            PageDeclaration(template: "page", view: ArticleView.self),
            PageDeclaration(template: "place", view: PlaceView.self),
        ])
        #expect(contexts.map(\.name) == ["article", "source", "place"])
        #expect(contexts[2].fields.map(\.name) == ["name", "country"])
        #expect(contexts[2].fields.map(\.kind) == [.text, .text])
        #expect(contexts[2].fields.map(\.isOptional) == [false, true])
        #expect(contexts[2].fields.map(\.summary) == ["What it is called", "Where it lies"])
    }
}
