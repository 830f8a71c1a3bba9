import Templating
import Testing

/// Text of somebody who wants to break out of where it stands.
struct HostileTextTests {
    static let texts = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "</title><script>",
        "--><script>", "]]><script>", "{{title}}", "{{{title}}}", "{{> page}}", "&lt;script&gt;", "javascript:alert(1)",
        "\u{0}<\u{0}b>", "\u{202E}<b>", "\u{FEFF}<b>", "e\u{301}<", "🇵🇰<👨‍👩‍👧>", "\r\n<b>\n", "`<b>`", "&", "&&amp;&#60;",
        String(repeating: "<", count: 10_000), "",
    ]

    @Test(arguments: texts)
    func `Text stays text wherever a template may print it`(_ text: String) {
        var view = ArticleView()
        view.title = text
        view.by = text
        view.names = [text]
        view.place = PlaceView(name: text, country: text)
        let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
        let page =
            "<p title=\"{{title}}\" class='{{title}}'>{{title}}{{#by}}{{.}}{{/by}}{{#names}}{{.}}{{/names}}"
            + "{{place.name}}{{#place}}{{#country}}{{country}}{{/country}}{{/place}}</p><title>{{title}}</title>"
        #expect(
            render(page, view)
                == "<p title=\"\(escaped)\" class='\(escaped)'>"
                + String(repeating: escaped, count: 5) + "</p><title>\(escaped)</title>")
    }

    @Test(arguments: [
        "javascript:alert(1)", "JAVASCRIPT:alert(1)", "java\nscript:alert(1)", "\u{1}javascript:alert(1)",
        " javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//evil.example/",
        "\\\\evil.example", "/\\evil.example", "https:evil", "https:///x", "http://", "mailto:", ":x", "1:x",
        "x\u{202E}y", "x\u{200B}y", "a b", "<b>", "\"x\"", "", "\u{7F}", "https://@x", "tel:+1", "a:b/c",
        "java\tscript:x",
        "javascript\u{0}:x",
    ])
    func `An address that is not safe is not made`(_ text: String) {
        #expect(TemplateURL(checking: text) == nil)
    }

    @Test(arguments: [
        "https://example.org/a?b=c#d", "HTTP://example.org", "mailto:a@example.org", "a/b.html", "../a.html", "#a",
        "?a",
        "/a", "a/b:c", "#a:b", "?a:b", "./a:b", "https://example.org/پشاور", "https://[::1]/",
        "https://example.org/می\u{200C}خواهم", "a%20b", "it's",
    ])
    func `An address that is safe is kept as it is`(_ text: String) {
        #expect(TemplateURL(checking: text)?.text == text)
    }
}
