import Diagnostics
import Markdown
import Testing

struct HeadingTests {
    @Test func `A heading's id is its letters and digits, of any script`() {
        let prose = compile("# The TTP's *second* front -- 2009\n\n## کراچی پولیس آفس\n\n### ???\n\nŽižek\n---\n".utf8)
            .value
        #expect(prose.headings.map(\.id) == ["the-ttps-second-front-2009", "کراچی-پولیس-آفس", "section", "žižek"])
        #expect(prose.headings.map(\.level) == [1, 2, 3, 2])
        #expect(prose.headings[0].text == "The TTP's second front -- 2009")
    }

    @Test func `Equal headings are numbered, in a text and over a page`() {
        let prose = compile("# A\n\n# A\n\n[up](#a-2)".utf8).value
        #expect(prose.headings.map(\.id) == ["a", "a-2"])
        var state = ProsePageState(reservedIDs: ["a"])
        #expect(
            html(prose, state: &state)
                == "<h1 id=\"a-2\">A</h1>\n<h1 id=\"a-2-2\">A</h1>\n<p><a href=\"#a-2-2\">up</a></p>\n")
    }

    @Test func `Headings are moved down, and no further than the sixth level`() {
        #expect(html("# A\n\n###### B", headingOffset: 2) == "<h3 id=\"a\">A</h3>\n<h6 id=\"b\">B</h6>\n")
    }

    @Test func `A heading's id does not name a withheld record`() {
        let text = "# After [[kpo]] and [[ttp|the group]]"
        #expect(html(text).hasPrefix("<h1 id=\"after-kpo-and-the-group\">"))
        #expect(html(text, withheld: ["kpo"]).hasPrefix("<h1 id=\"after-and-the-group\">"))
    }

    @Test func `A heading cannot take the id of a footnote`() {
        #expect(html("# fn 1") == "<h1 id=\"section-fn-1\">fn 1</h1>\n")
    }
}
