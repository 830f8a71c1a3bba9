import Diagnostics
import Templating
import TestSupport
import Testing

struct TemplatePartialsTests {
    @Test func `A partial or parent that is not there is an error with what was probably meant`() {
        let marked = MarkedText("{{> 1️⃣crad}}{{<2️⃣layuot}}{{/layuot}}{{> card}}{{> layout}}")
        let found = compile(marked.bytes, ["card": "c", "layout": "l"]).diagnostics
        #expect(
            marked.findings(found) == [
                Finding("template-unknown-partial", "1️⃣", "Partial 'crad' is not one of the templates"),
                Finding("template-unknown-partial", "2️⃣", "Parent 'layuot' is not one of the templates"),
            ])
        #expect(found.map(\.suggestion) == ["card", "layout"])
    }

    @Test func `A block that the parent does not have is an error`() {
        let marked = MarkedText("{{<layout}}{{$1️⃣mian}}{{/mian}}{{$head}}{{/head}}{{/layout}}")
        let found = compile(marked.bytes, ["layout": "{{> top}}{{$main}}{{/main}}", "top": "{{$head}}{{/head}}"])
            .diagnostics
        #expect(
            marked.findings(found) == [
                Finding("template-unknown-block", "1️⃣", "Block 'mian' is not in the parent 'layout'")
            ])
        #expect(found.first?.suggestion == "main")
        #expect(found.first?.explanation == "It has 'head', 'main'.")
    }

    @Test func `A block overridden twice is an error`() {
        #expect(
            findings(
                "{{<layout}}{{$main}}a{{/main}}{{$1️⃣main}}b{{/main}}{{/layout}}", ["layout": "{{$main}}{{/main}}"])
                == [Finding("template-block-twice", "1️⃣", "Block 'main' is overridden twice in one parent tag")])
    }

    @Test func `What stands in a parent tag outside of a block is warned about`() {
        #expect(
            findings(
                "{{<layout}} 1️⃣lost {{2️⃣title}}{{$main}}b{{/main}}{{/layout}}", ["layout": "{{$main}}{{/main}}"])
                == [
                    Finding(
                        "template-text-outside-block", "1️⃣",
                        "Text stands in a parent tag outside of a block, so it is not shown"),
                    Finding(
                        "template-text-outside-block", "2️⃣",
                        "Value 'title' stands in a parent tag outside of a block, so it is not shown"),
                ])
    }

    @Test func `A cycle is reported where it closes, with the way there`() {
        let found = compile(Array("{{> a}}".utf8), ["a": "x{{> b}}", "b": "{{> a}}"]).diagnostics
        #expect(found.map(\.code.name) == ["template-cycle"])
        #expect(found.first?.summary == "'a' would be shown within itself")
        #expect(
            found.first?.location == SourceLocation(path: "Templates/b.mustache", range: SourceRange(start: 4, end: 5)))
        #expect(
            found.first?.notes == [
                Diagnostic.Note(
                    "'b' is used here",
                    at: SourceLocation(path: "Templates/a.mustache", range: SourceRange(start: 5, end: 6))),
                Diagnostic.Note(
                    "'a' is used here",
                    at: SourceLocation(path: "Templates/page.mustache", range: SourceRange(start: 4, end: 5))),
            ])
        #expect(findings("{{>1️⃣page}}").map(\.code) == ["template-cycle"])
        #expect(
            compile(Array("{{<a}}{{/a}}".utf8), ["a": "{{$x}}{{<a}}{{/a}}{{/x}}"]).diagnostics.map(\.code.name)
                == ["template-cycle"])
    }

    @Test func `A partial's problem names the partial's file and the page that shows it, once`() {
        let others = ["card": "{{nmae}}"]
        let found = compile(Array("{{> card}}{{> card}}".utf8), others).diagnostics
        #expect(found.count == 1)
        #expect(found.first?.location?.path == "Templates/card.mustache")
        #expect(found.first?.notes.map(\.summary) == ["'card' is used here"])
    }

    @Test func `A partial is compiled against the context in which it stands`() {
        let others = ["card": "{{name}}"]
        #expect(findings("{{#place}}{{> card}}{{/place}}", others) == [])
        #expect(findings("{{> card}}", others).map(\.code) == ["template-unknown-name"])
    }

    @Test func `Partials that multiply are refused before they fill the memory`() {
        var others: [String: String] = [:]
        for level in 0..<30 { others["p\(level)"] = "{{> p\(level + 1)}}{{> p\(level + 1)}}" }
        others["p30"] = "x"
        #expect(compile(Array("{{> p0}}".utf8), others).diagnostics.map(\.code.name) == ["template-too-large"])
    }

    @Test func `A chain of partials may be long, but not endless`() {
        var others: [String: String] = [:]
        for level in 0..<200 { others["p\(level)"] = "{{> p\(level + 1)}}" }
        others["p200"] = "x"
        #expect(
            compile(Array("{{> p0}}".utf8), others).diagnostics.filter { $0.severity == .error }.map(\.code.name)
                == ["template-too-deep"])
    }

    @Test func `A page without its template, a template twice and one that nobody uses are reported`() {
        let pages = [PageDeclaration(template: "place", view: PlaceView.self)]
        let found = TemplateLibrary.compile(
            files: [
                TemplateFile(path: "Templates/plcae.mustache", bytes: []),
                TemplateFile(path: "Templates/plcae.mustache", bytes: []),
            ], pages: pages
        ).diagnostics
        #expect(
            found.map { "\($0.code.name): \($0.summary)" } == [
                "template-missing: Template 'place' is missing, which shows the place",
                "template-name-twice: Template 'plcae' is there twice",
                "template-unused: Template 'plcae' is not a page's, and no page uses it",
            ])
        #expect(found.map(\.suggestion) == ["plcae", nil, "place"])
    }

    @Test func `A template in a folder is named with the folder`() {
        #expect(TemplateFile(path: "Templates/parts/card.mustache", bytes: []).name == "parts/card")
        #expect(TemplateFile(path: "theme/Templates/card.mustache", bytes: []).name == "card")
        #expect(TemplateFile(path: "card.mustache", bytes: []).name == "card")
    }
}
