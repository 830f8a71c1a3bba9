import Diagnostics
import Markdown
import TestSupport
import Testing

struct FencedBlockTests {
    @Test func `A fence that names a view is a view, and any other is code`() {
        let text = "A\n\n```incidents  wide\nplace: karachi\n```\n\n```swift\nlet a\n```\n"
        let prose = compile(text.utf8).value
        #expect(prose.views.count == 1)
        #expect(prose.views[0].word == "incidents")
        #expect(prose.views[0].arguments == "wide")
        #expect(prose.views[0].text == Array("place: karachi\n".utf8))
        #expect(excerpt(text, prose.views[0].textRange) == "place: karachi\n")
        #expect(prose.views[0].textIsVerbatim)
        #expect(excerpt(text, prose.views[0].range) == "```incidents  wide\nplace: karachi\n```")
        #expect(html(text) == "<p>A</p>\n{view incidents}\n<pre><code class=\"language-swift\">let a\n</code></pre>\n")
        #expect(prose.plainText() == "A\nlet a")
        #expect(compile("> ```map\n> a: b\n> c: d\n> ```\n".utf8).value.views[0].textIsVerbatim == false)
        let inner = { (text: String) in compile(text.utf8).value.restricted[0].prose.views[0].textIsVerbatim }
        #expect(inner("````tlp red\n```map\na: b\nc: d\n```\n````\n"))
        #expect(!inner("> ````tlp red\n> ```map\n> a: b\n> c: d\n> ```\n> ````\n"))
        #expect(!inner("````tlp red\n```map\na: \0\n```\n````\n"))
        #expect(compile("```map\n```\n".utf8).value.views[0].text.isEmpty)
    }

    private let restricted = """
        Open [[a]][^1].

        ````tlp amber
        # Closed [[b]]

        ```tlp red
        Secret [[c]]
        ```
        ````

        - ~~~ tlp green
          Item [[d]] [x]
          ~~~

        [^1]: Note
        [x]: y.html

        """

    @Test func `A restricted block is compiled apart, with its place in the file`() {
        let checked = compile(restricted.utf8)
        #expect(checked.diagnostics.isEmpty)
        let prose = checked.value
        #expect(prose.allRestricted.map(\.label) == ["amber", "green", "red"])
        #expect(prose.allRestricted.map { excerpt(restricted, $0.labelRange) } == ["amber", "green", "red"])
        #expect(prose.allReferences.map { excerpt(restricted, $0.range) } == ["[[a]]", "[[b]]", "[[c]]", "[[d]]"])
        #expect(prose.references.map(\.id) == ["a"])
        #expect(!prose.plainText().contains("Closed"))
        #expect(prose.headings.isEmpty)
        var state = ProsePageState()
        #expect(!html(prose, state: &state).contains("Closed"))
    }

    @Test func `What stays takes its place, and what goes leaves nothing`() {
        let prose = compile(restricted.utf8).value
        var state = ProsePageState()
        let amber = prose.removingRestricted { $0 == "amber" || $0 == "green" }
        #expect(html(amber, state: &state).hasPrefix("<p>Open {a}<sup"))
        #expect(
            html(amber, state: &state).hasSuffix(
                "<h1 id=\"closed-b-2\">Closed {b}</h1>\n<ul>\n<li>\n<p>Item {d} <a href=\"y.html\">x</a></p>\n</li>\n</ul>\n"
            ))
        #expect(amber.allReferences.map(\.id).sorted() == ["a", "b", "d"])
        #expect(amber.headings.map(\.id) == ["closed-b"])
        #expect(!amber.plainText().contains("Secret"))
        #expect(amber.plainText().contains("Closed b"))
        let clear = prose.removingRestricted { _ in false }
        #expect(clear.allReferences.map(\.id) == ["a"])
        #expect(clear.allRestricted.isEmpty)
        #expect(!String(decoding: clear.html, as: UTF8.self).contains("Item"))
        let all = prose.removingRestricted { _ in true }
        #expect(html(all, state: &state).contains("Secret {c}"))
        #expect(all.removingRestricted { _ in false } == all)
    }

    @Test(arguments: ["TLP amber", "tlp", "tlp:amber", "{tlp amber}", "tlp-red", ".tlp red"])
    func `A fence that seems to restrict is withheld and refused, and never printed as code`(info: String) {
        let text = "```\(info)\nsecret\n```\n"
        let checked = compile(text.utf8)
        #expect(checked.diagnostics.map(\.code.name) == ["restricted-form"])
        #expect(checked.value.restricted.count == 1)
        #expect(!html(text).contains("secret"))
    }

    @Test func `Diagnostics in a restricted block point into the file`() {
        #expect(
            findings("x\n\n> ```tlp red\n> a 1️⃣[[B]]\n> | a | b |\n> |---|---|\n> | c | 2️⃣[[D]] |\n> ```\n") == [
                Finding(
                    "reference-form", "1️⃣", "Reference '[[B]]' must name an id of small letters, digits and hyphens"),
                Finding(
                    "reference-form", "2️⃣", "Reference '[[D]]' must name an id of small letters, digits and hyphens"),
            ])
    }

    @Test func `A fence that restricts nothing, for it lies in code or HTML, is pointed at`() {
        #expect(
            findings(
                "1️⃣<div>\n```tlp red\nx\n```\n</div>\n\n2️⃣~~~~\n```tlp red\nx\n```\n~~~~\n\n3️⃣a\n    ```tlp red\n    b\n    ```\n"
            ) == [
                Finding("raw-html", "1️⃣", "HTML '<div>…' is shown as text"),
                Finding("restricted-form", "1️⃣", "Fence '```tlp red' lies in HTML and restricts nothing"),
                Finding("restricted-form", "2️⃣", "Fence '```tlp red' lies in code and restricts nothing"),
                Finding("restricted-form", "3️⃣", "Code 'tlp red b' lies in a paragraph and restricts nothing"),
            ])
        #expect(findings("Write `tlp amber`.").isEmpty)
    }
}
