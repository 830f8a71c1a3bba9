import Diagnostics
import Markdown
import TestSupport
import Testing

struct LinkTests {
    @Test func `An address within a link is text`() {
        #expect(
            html("[See <https://a.example> and <b@c.example> here](d)")
                == "<p><a href=\"d\">See https://a.example and b@c.example here</a></p>\n")
        #expect(html("[<javascript:a>](d) <https://a.example>").contains("<a href=\"d\">javascript:a</a>"))
    }

    @Test func `A link out of the site says that it is one`() {
        #expect(
            html("[a](https://x.org/?a=1&b=2 \"T\")")
                == "<p><a href=\"https://x.org/?a=1&amp;b=2\" rel=\"external noopener\" title=\"T\">a</a></p>\n")
        #expect(
            html("<desk@x.org> [b](b.html#c)")
                == "<p><a href=\"mailto:desk@x.org\">desk@x.org</a> <a href=\"b.html#c\">b</a></p>\n")
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "&#106;avascript:alert(1)", "javascript&colon;alert(1)",
        "java&Tab;script:alert(1)", "java&NewLine;script:alert(1)", "&#1;javascript:alert(1)",
        "data:text/html;base64,PHM",
        "vbscript:msgbox", "file:///etc/passwd", "//evil.example", "\\\\\\\\evil.example", "/\\\\evil.example",
        "https:evil.example",
        "http:///evil.example", "blob:https://x", "view-source:https://x", "feed:javascript:1", "ms-word:x", "x:y",
        "java\\script:x", "mailto:", "<java script:x>", "< javascript:x>", "\u{FEFF}javascript:alert(1)",
    ])
    func `An address that is no web, mail, relative or fragment address makes no link`(address: String) {
        let checked = compile("[a](\(address))".utf8)
        #expect(checked.diagnostics.map(\.code.name) == ["link-address"])
        let page = html("[a](\(address))")
        #expect(!page.contains("<a"))
        #expect(checked.value.links.isEmpty)
        #expect(!html("![a](\(address))").contains("<img"))
    }

    @Test func `What is refused is printed as typed, and found where it stands`() {
        #expect(html("[a *b*](javascript:x)") == "<p>[a <em>b</em>](javascript:x)</p>\n")
        #expect(
            findings("See\n[a](1️⃣data:x) [b]\n\n[b]: 2️⃣file:x\n![c](3️⃣//x.org/a.png) ![d](https://x) ![](e.png)") == [
                Finding(
                    "link-address", "1️⃣",
                    "Link address 'data:x' is no http, https or mailto address, relative path or fragment"),
                Finding(
                    "link-address", "2️⃣",
                    "Link address 'file:x' is no http, https or mailto address, relative path or fragment"),
                Finding("image-address", "3️⃣", "Picture '//x.org/a.png' must be named by a relative path"),
                Finding(
                    "image-address", nil, "Picture 'https://x' lies on another site; pictures are files of this one"),
                Finding("image-without-alt", nil, "Picture 'e.png' needs a text that stands in for it"),
            ])
    }

    @Test func `A picture is a file of the site`() {
        #expect(
            html("![A *gate*](media/gate.jpg \"T\")")
                == "<p><img src=\"media/gate.jpg\" alt=\"A gate\" title=\"T\"></p>\n")
        let text = "![A gate](media/gate.jpg)"
        let image = compile(text.utf8).value.images[0]
        #expect(image.alt == "A gate")
        #expect(excerpt(text, image.range) == "media/gate.jpg")
        #expect(
            html("![x](https://x.org/a.png)")
                == "<p><a href=\"https://x.org/a.png\" rel=\"external noopener\">x</a></p>\n")
    }

    @Test func `Bare addresses become links, without the sentence around them`() {
        func linked(_ text: String) -> [String] { compile(text.utf8).value.links.map(\.address) }
        #expect(
            linked("See https://x.org/a_b--c?d=(e), or (http://y.org/(z)).") == [
                "https://x.org/a_b--c?d=(e)", "http://y.org/(z)",
            ])
        #expect(
            linked("HTTPS://X.org/. \"https://q.org\" https://u.org۔ https://w.org/é") == [
                "HTTPS://X.org/", "https://q.org", "https://u.org", "https://w.org/é",
            ])
        #expect(linked("xhttps://a.org www.b.org http:// https://. ftp://c.org mailto:d@e.org") == [])
        #expect(linked("`https://a.org` \\https\\://b.org") == [])
        #expect(
            html("[https://a.org](https://b.org)")
                == "<p><a href=\"https://b.org\" rel=\"external noopener\">https://a.org</a></p>\n")
        #expect(
            html("*https://a.org*")
                == "<p><em><a href=\"https://a.org\" rel=\"external noopener\">https://a.org</a></em></p>\n")
    }

    @Test func `HTML is shown and not obeyed`() {
        #expect(html("a <b onclick=x>b</b>") == "<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>\n")
        #expect(html("<script>x</script>\n") == "<pre class=\"raw-html\">&lt;script&gt;x&lt;/script&gt;</pre>\n")
        #expect(
            findings("a 1️⃣<b>b2️⃣</b>\n\n3️⃣<!-- secret -->\n") == [
                Finding("raw-html", "1️⃣", "HTML '<b>' is shown as text"),
                Finding("raw-html", "2️⃣", "HTML '</b>' is shown as text"),
                Finding("raw-html", "3️⃣", "HTML '<!-- secret -->' is shown as text"),
            ])
    }
}
