import Markdown
import Testing

struct TypographyTests {
    private func english(_ text: String) -> String { html(text, style: .english) }

    @Test func `Straight marks become the language's own`() {
        #expect(english("\"He said 'no',\" she said.") == "<p>“He said ‘no’,” she said.</p>\n")
        #expect(html("\"Ja\"", style: TypographicStyle(language: "de-AT")) == "<p>„Ja“</p>\n")
        #expect(html("\"oui\"", style: TypographicStyle(language: "fr")) == "<p>«\u{202F}oui\u{202F}»</p>\n")
        #expect(html("\"ہاں\"", style: TypographicStyle(language: "ur")) == "<p>“ہاں”</p>\n")
        #expect(html("\"نعم\"", style: TypographicStyle(language: "ar")) == "<p>”نعم“</p>\n")
    }

    @Test func `An apostrophe is no quotation mark`() {
        #expect(english("The TTP's men, the '90s, rock 'n' roll") == "<p>The TTP’s men, the ’90s, rock ‘n’ roll</p>\n")
        #expect(
            html("Der Mann 'hat's', Hans' Hut", style: TypographicStyle(language: "de"))
                == "<p>Der Mann ‚hat’s‘, Hans’ Hut</p>\n")
    }

    @Test func `Marks close over emphasis, links and references`() {
        #expect(
            english("\"*word*\" and \"**[a](b)**\"")
                == "<p>“<em>word</em>” and “<strong><a href=\"b\">a</a></strong>”</p>\n")
        #expect(english("*\"word\"* (\"a\")--\"b\"") == "<p><em>“word”</em> (“a”)–“b”</p>\n")
        #expect(english("\"[[kpo]]\" [[kpo]]'s \"`x`\"") == "<p>“{kpo}” {kpo}’s “<code>x</code>”</p>\n")
        #expect(english("\"a\nb\"\n\"c\"") == "<p>“a\nb”\n“c”</p>\n")
    }

    @Test func `Hyphens and full stops become dashes and an ellipsis`() {
        #expect(english("9--10 --- so... a-b ----- c") == "<p>9–10 — so… a-b —– c</p>\n")
    }

    @Test func `Code, addresses, ids and escaped marks stay as typed`() {
        #expect(
            english("`a--b \"c\"` [[a--b]] \\\"x\\\" &quot;y&quot; 5'")
                == "<p><code>a--b &quot;c&quot;</code> {a--b} &quot;x&quot; &quot;y&quot; 5’</p>\n")
        #expect(
            english("https://x.org/a--b...c'd <https://x.org/a--b>") == """
                <p><a href="https://x.org/a--b...c&#x27;d" rel="external noopener">https://x.org/a--b...c'd</a> \
                <a href="https://x.org/a--b" rel="external noopener">https://x.org/a--b</a></p>

                """)
        #expect(english("```\n\"a\" -- b\n```") == "<pre><code>&quot;a&quot; -- b\n</code></pre>\n")
    }
}
