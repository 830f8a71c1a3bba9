import Diagnostics
import Markdown
import TestSupport
import Testing

struct ReferenceTests {
    @Test func `A reference is an id, with a type, a field and words where they are given`() {
        #expect(html("See [[kpo]].") == "<p>See {kpo}.</p>\n")
        #expect(html("[[kpo|the attack]]") == "<p>{kpo|the attack}</p>\n")
        #expect(html("[[actor:ttp]] [[kpo.killed]]") == "<p>{actor:ttp} {kpo.killed}</p>\n")
        #expect(
            html("[[incident:kpo.casualties.killed|so many]]") == "<p>{incident:kpo.casualties.killed|so many}</p>\n")
    }

    @Test func `A reference may run over a line's end, also in a quotation`() {
        #expect(html("[[kpo|the\nattack]]") == "<p>{kpo|the attack}</p>\n")
        #expect(html("> See [[kpo|the\n> attack]].") == "<blockquote>\n<p>See {kpo|the attack}.</p>\n</blockquote>\n")
    }

    @Test func `Ranges are those of the file, from bracket to bracket`() {
        let text =
            "# A [[one]]\n\n- `[[two]]` [[two]]\n\n> [[three|a\n> b]] and\\\n> [[three|a\n> b]]\n\nx [[four]] [[four]]\n"
        let references = compile(text.utf8).value.references
        #expect(
            references.map { excerpt(text, $0.range) } == [
                "[[one]]", "[[two]]", "[[three|a\n> b]]", "[[three|a\n> b]]", "[[four]]", "[[four]]",
            ])
        #expect(references.map { Int($0.range.start) } == [4, 25, 36, 59, 78, 87])
        #expect(compile(text.utf8, offset: 100).value.references[0].range.start == 104)
    }

    @Test func `A reference is found before an address that stands again behind it`() {
        let text = "[u] and [[b]] at <https://example.org/a>\n\n[u]: https://example.org/a\n"
        #expect(compile(text.utf8).value.references.map { excerpt(text, $0.range) } == ["[[b]]"])
        let twice = "[u] and [[b]] [[b]] at <https://example.org/a>\n\n[u]: https://example.org/a\n"
        let block = String(twice.prefix { $0 != "\n" })
        #expect(compile(twice.utf8).value.references.map { excerpt(twice, $0.range) } == [block, block])
    }

    @Test func `No reference that is replaced is left as it was typed, whatever reads like it`() {
        let replacements = Prose.Replacements(
            reference: { _ in "withheld" }, citation: { _ in nil }, view: { _ in nil })
        for text in [
            "[u] and [[b]] at <https://example.org/a>, that is `[[b]]`\n\n[u]: https://example.org/a\n",
            "[u] and [[b]] [[b]] at <https://example.org/a>, that is `[[b]]`\n\n[u]: https://example.org/a\n",
            "`[[b|c]]` and [[b]]\n", "[[b]] and \\[[b]]\n",
        ] {
            let prose = compile(text.utf8).value
            #expect(!prose.references.isEmpty)
            let typed = prose.markdown(replacements)
            #expect(
                compile(typed).value.references.isEmpty && typed.firstRange(of: Array("[[b".utf8)) == nil, "\(text)")
        }
        let plain = compile("A [[b]] and *c*\n".utf8).value.markdown(replacements)
        #expect(String(decoding: plain, as: UTF8.self) == "A withheld and *c*")
    }

    @Test func `In code, and escaped, brackets are brackets`() {
        #expect(html("`[[a]]` \\[[b]] \\[\\[c]] &#91;[d]]") == "<p><code>[[a]]</code> [[b]] [[c]] [[d]]</p>\n")
        #expect(html("    [[a]]") == "<pre><code>[[a]]\n</code></pre>\n")
        #expect(findings("`[[A]]` \\[[B]]").isEmpty)
        #expect(
            html("a \\& *b* [c](d) \\[[e]] &lbrack;[f]] [[g]]")
                == "<p>a &amp; <em>b</em> <a href=\"d\">c</a> [[e]] [[f]] {g}</p>\n")
        #expect(html("\\[@a] \\[^b] [@c]") == "<p>[@a] [^b] {@c}</p>\n")
    }

    @Test func `A reference in a link says so`() {
        #expect(html("[see [[kpo]]](x.html)") == "<p><a href=\"x.html\">see {kpo in link}</a></p>\n")
    }

    @Test func `What is no reference is refused where it stands, and printed as typed`() {
        #expect(
            findings("See 1️⃣[[KPO Attack]] and `[[KPO]]` 2️⃣[[a|]] 3️⃣[[-a]] 4️⃣[[a.]] 5️⃣[[a|*b*]].") == [
                Finding(
                    "reference-form", "1️⃣",
                    "Reference '[[KPO Attack]]' must name an id of small letters, digits and hyphens"),
                Finding("reference-form", "2️⃣", "Reference '[[a|]]' has a bar and no words behind it"),
                Finding(
                    "reference-form", "3️⃣", "Reference '[[-a]]' must name an id of small letters, digits and hyphens"),
                Finding(
                    "reference-form", "4️⃣", "Reference '[[a.]]' must name an id of small letters, digits and hyphens"),
                Finding("reference-form", "5️⃣", "Reference '[[a' must end in ']]' and have plain words in it"),
            ])
        #expect(html("[[KPO Attack]] [[") == "<p>[[KPO Attack]] [[</p>\n")
        #expect(compile("[[KPO Attack]]".utf8).diagnostics[0].suggestion == "[[kpo-attack]]")
    }

    @Test func `An id has at most 81 letters`() {
        let longest = String(repeating: "a", count: 81)
        #expect(compile("[[\(longest)]]".utf8).value.references.count == 1)
        #expect(compile("[[\(longest)a]]".utf8).value.references.isEmpty)
    }

    @Test func `A citation names a source and a place in it`() {
        #expect(html("So it is.[@dawn-1] [@gul, p. 4]") == "<p>So it is.{@dawn-1} {@gul, p. 4}</p>\n")
        let text = "a [@gul, p. 4] b"
        #expect(excerpt(text, compile(text.utf8).value.citations[0].range) == "[@gul, p. 4]")
        #expect(
            findings("By 1️⃣[@Dawn] and 2️⃣[@a; @b].") == [
                Finding("citation-form", "1️⃣", "Citation '[@Dawn]' must name one source by its id"),
                Finding("citation-form", "2️⃣", "Citation '[@a; @b]' must name one source by its id"),
            ])
    }

    @Test func `Plain text takes what a reference reads from whoever knows it`() {
        let prose = compile("# On [[kpo]]\n\nThe *Tehrik* said [[ttp|so]], `x` & [[kpo.killed]].\nYes.".utf8).value
        #expect(prose.plainText() == "On kpo\nThe Tehrik said so, x & kpo.killed. Yes.")
        #expect(prose.plainText { $0.text ?? "…" } == "On …\nThe Tehrik said so, x & …. Yes.")
    }
}
