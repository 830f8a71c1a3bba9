import Diagnostics
import Templating
import TestSupport
import Testing

struct TemplateSyntaxTests {
    @Test func `A tag without an end is reported where it begins`() {
        #expect(
            findings("a 1️⃣{{title") == [
                Finding("template-tag-unclosed", "1️⃣", "Tag is not closed: '{{' without '}}'")
            ])
    }

    @Test func `Triple braces and ampersands are refused with what to write instead`() {
        let found = compile(Array("{{{body}}} {{& body }}".utf8)).diagnostics
        #expect(
            MarkedText("1️⃣{{{body}}} 2️⃣{{& body }}").findings(found) == [
                Finding(
                    "template-triple-braces", "1️⃣",
                    "'{{{' would switch escaping off, and escaping cannot be switched off"),
                Finding(
                    "template-triple-braces", "2️⃣",
                    "'{{&' would switch escaping off, and escaping cannot be switched off"),
            ])
        #expect(found.allSatisfy { $0.explanation?.contains("Write '{{name}}'") == true })
        #expect(found.map { $0.location?.range?.offsets } == [0..<10, 11..<22])
    }

    @Test func `Other delimiters are refused`() {
        #expect(
            findings("1️⃣{{=<% %>=}}") == [
                Finding(
                    "template-delimiters", "1️⃣",
                    "'{{=' would change the delimiters, and tags are always written '{{…}}'")
            ])
    }

    @Test func `A partial named by a value is refused`() {
        #expect(
            findings("{{> 1️⃣*title }}") == [
                Finding("template-dynamic-name", "1️⃣", "'*title' would take the template's name from a value")
            ])
    }

    @Test func `What is not a name is refused`() {
        #expect(
            findings("1️⃣{{ }}{{2️⃣two words}}{{#3️⃣a..b}}{{/a..b}}{{>4️⃣../secret}}{{5️⃣title.}}") == [
                Finding("template-name-malformed", "1️⃣", "Tag '{{ }}' names nothing"),
                Finding("template-name-malformed", "2️⃣", "'two words' is not a name"),
                Finding("template-name-malformed", "3️⃣", "'a..b' is not a name"),
                Finding("template-name-malformed", "4️⃣", "'../secret' is not a name"),
                Finding("template-name-malformed", "5️⃣", "'title.' is not a name"),
            ])
    }

    @Test func `An unclosed section is reported at its opening tag`() {
        #expect(
            findings("1️⃣{{#draft}}x") == [
                Finding("template-section-unclosed", "1️⃣", "'{{#draft}}' is not closed")
            ])
        #expect(
            findings("{{#draft}}1️⃣{{^by}}x{{/draft}}") == [
                Finding("template-section-unclosed", "1️⃣", "'{{^by}}' is not closed")
            ])
        #expect(
            findings("1️⃣{{$main}}x") == [
                Finding("template-section-unclosed", "1️⃣", "'{{$main}}' is not closed")
            ])
    }

    @Test func `A closing tag of another name is reported with the opening one`() {
        let marked = MarkedText("1️⃣{{#draft}}x{{/2️⃣drfat}}")
        let found = compile(marked.bytes).diagnostics
        #expect(
            marked.findings(found) == [
                Finding("template-section-mismatch", "2️⃣", "'{{/drfat}}' closes '{{#draft}}'")
            ])
        #expect(found.first?.suggestion == "draft")
        #expect(found.first?.notes.map(\.summary) == ["Opened here"])
        #expect(found.first?.notes.first?.location?.range?.offsets == 0..<10)
    }

    @Test func `A closing tag that closes nothing is reported`() {
        #expect(
            findings("x1️⃣{{/draft}}") == [
                Finding("template-section-stray", "1️⃣", "'{{/draft}}' closes nothing: no section is open here")
            ])
    }

    @Test func `A hundred sections within one another are the most`() {
        func nested(_ count: Int) -> [String] {
            let page =
                String(repeating: "{{#draft}}", count: count) + String(repeating: "{{/draft}}", count: count)
            return compile(Array(page.utf8)).diagnostics.map(\.code.name)
        }
        #expect(nested(100) == [])
        #expect(nested(101).contains("template-too-deep"))
        #expect(Set(nested(5_000)) == ["template-too-deep"])
    }

    @Test func `A template that is not UTF-8 is refused`() {
        #expect(compile([0x61, 0xFF, 0x62]).diagnostics.map(\.code.name) == ["template-not-utf8"])
    }

    @Test func `A byte order mark is not part of the page`() {
        let compiled = compile([0xEF, 0xBB, 0xBF, 0x61])
        var output: [UInt8] = []
        compiled.value.render("page", ArticleView(), into: &output)
        #expect(output == [0x61])
    }

    @Test func `Every code is listed once and named for templates`() {
        let names = templatingCodes.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0.hasPrefix("template-") })
    }

    @Test func `Every problem of every file is reported at once, in the order of files and places`() {
        let found = compile(Array("{{titel}}{{> nothing}}{{> part}}".utf8), ["part": "{{#x}}", "other": "{{=a b=}}"])
        #expect(
            found.diagnostics.map { "\($0.location?.path ?? "") \($0.code.name)" } == [
                "Templates/other.mustache template-unused",
                "Templates/other.mustache template-delimiters",
                "Templates/page.mustache template-unknown-name",
                "Templates/page.mustache template-unknown-partial",
                "Templates/part.mustache template-section-unclosed",
                "Templates/part.mustache template-unknown-name",
            ])
        #expect(!found.value.canRender("page"))
    }
}
