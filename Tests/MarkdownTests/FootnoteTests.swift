import Diagnostics
import Markdown
import TestSupport
import Testing

struct FootnoteTests {
    @Test func `Notes are numbered by their first use and lead back to each`() {
        let prose = compile("A[^b] B[^a] C[^b].\n\n[^a]: Word\n[^b]: https://x.org\n    and *more*\n".utf8)
        #expect(prose.diagnostics.isEmpty)
        #expect(
            htmlWithNotes(prose.value) == """
                <p>A<sup class="footnote-reference" id="fnref-1"><a role="doc-noteref" href="#fn-1">1</a></sup> \
                B<sup class="footnote-reference" id="fnref-2"><a role="doc-noteref" href="#fn-2">2</a></sup> \
                C<sup class="footnote-reference" id="fnref-1-2"><a role="doc-noteref" href="#fn-1">1</a></sup>.</p>
                <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
                <ol>
                <li id="fn-1">
                <p><a href="https://x.org" rel="external noopener">https://x.org</a>
                and <em>more</em> <a class="footnote-back" role="doc-backlink" href="#fnref-1" aria-label="Back to reference 1">↩</a> \
                <a class="footnote-back" role="doc-backlink" href="#fnref-1-2" aria-label="Back to reference 1-2">↩</a></p>
                </li>
                <li id="fn-2">
                <p>Word <a class="footnote-back" role="doc-backlink" href="#fnref-2" aria-label="Back to reference 2">↩</a></p>
                </li>
                </ol>
                </section>

                """)
    }

    @Test func `A note goes on over indented lines and ends at others`() {
        let prose = compile("A[^1]\n\n[^1]: One\ntwo\n\n    Three [[kpo]]\n\n    - four\n\nFive\n".utf8).value
        #expect(prose.footnotes.count == 1)
        var state = ProsePageState()
        #expect(
            html(prose.footnotes[0].prose, state: &state)
                == "<p>One\ntwo</p>\n<p>Three {kpo}</p>\n<ul>\n<li>four</li>\n</ul>\n")
        #expect(html("A[^1]\n\n[^1]: One\n\nFive\n").hasSuffix("<p>Five</p>\n"))
    }

    @Test func `What a note holds is found where it stands in the file`() {
        let text = "A[^1]\n\n[^1]: One [[a]]\n\n    Two [[b]]\n"
        let checked = compile(text.utf8)
        #expect(checked.value.allReferences.map { excerpt(text, $0.range) } == ["[[a]]", "[[b]]"])
        #expect(checked.value.allReferences.map { Int($0.range.start) } == [17, 32])
        #expect(excerpt(text, checked.value.footnotes[0].range) == "[^1]")
        #expect(excerpt(text, checked.value.footnoteReferences[0].range) == "[^1]")
    }

    @Test func `A definition in code is code`() {
        #expect(html("```\n[^1]: a\n```") == "<pre><code>[^1]: a\n</code></pre>\n")
    }

    @Test func `A note may refer to a further note, of which each is written once`() {
        let page = htmlWithNotes(compile("A[^1]\n\n[^1]: See[^2].\n[^2]: Also[^1].\n".utf8).value)
        #expect(page.contains("<li id=\"fn-2\">"))
        #expect(!page.contains("<li id=\"fn-3\">"))
        #expect(page.contains("href=\"#fnref-1-2\""))
    }

    @Test func `Notes of several texts of a page are numbered in one row`() {
        var state = ProsePageState()
        let one = compile("A[^1]\n\n[^1]: One\n".utf8).value
        let two = compile("B[^1]\n\n[^1]: Two\n".utf8).value
        _ = html(one, state: &state)
        #expect(html(two, state: &state).contains("href=\"#fn-2\">2</a>"))
    }

    @Test func `Notes undefined, unused, repeated or misplaced are reported`() {
        #expect(
            findings("A1️⃣[^x] B[^1] C2️⃣[^2]\n\n[^1]: One\n3️⃣[^1]: Two\n4️⃣[^3]: Three\n\n> 5️⃣[^4]: Four\n\nD[^4]\n") == [
                Finding("footnote-undefined", "1️⃣", "Footnote '[^x]' must be defined in the same text"),
                Finding("footnote-undefined", "2️⃣", "Footnote '[^2]' must be defined in the same text"),
                Finding("footnote-repeated", "3️⃣", "Footnote '[^1]' is already defined"),
                Finding("footnote-unused", "4️⃣", "Footnote '[^3]' is defined and never referred to"),
                Finding(
                    "footnote-place", "5️⃣",
                    "Footnote '[^4]' must be defined at the start of a line, outside lists and quotations"),
            ])
    }
}
