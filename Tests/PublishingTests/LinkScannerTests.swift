import Publishing
import Testing

/// What one page contributes, and where its addresses lead.
struct LinkScannerTests {
    /// The faults of a page that holds nothing but `html`, checked against a small site.
    private func broken(_ html: String, at route: String = "incidents/a.html", base: String? = nil) -> [String] {
        let page = PageLinks.scan(Array(html.utf8), route: Route(route), base: base)
        let other = PageLinks.scan(Array("<p id=there id=no><a name=old>".utf8), route: Route("b.html"))
        let pages = [(route: Route(route), links: page), (route: Route("b.html"), links: other)]
        let files = [
            Route(route), Route("b.html"), Route("assets/s.css"), Route("media/a b.svg"), Route("media/ü.png"),
        ]
        return LinkCheck.check(pages: pages, files: files).map { link in
            let text =
                link.text
                ?? link.link.flatMap {
                    PageLinks.texts(in: Array(html.utf8), route: Route(route), matching: [$0], base: base)[$0]
                }
            return "\(link.kind.rawValue) \(text ?? "?")"
        }
    }

    @Test(arguments: [
        "<a href='../b.html'>", "<a href=\"../b.html#there\">", "<a href=../b.html#old>", "<a href='a.html'>",
        "<a href='./a.html'>", "<a href='.././b.html'>", "<a href='x/../../b.html'>", "<a href='#'>", "<a href='#top'>",
        "<a href='#TOP'>", "<a href='../b.html?q=1#there'>", "<a href='?q=1'>", "<a href='../b.html#:~:text=word'>",
        "<a href='../b.html#there:~:text=word'>", "<a href='..\\b.html'>", "<A HREF = '../b.html' >",
        "<a href='&#46;&#x2e;/b.html'>", "<a href='%2e%2E/b.html'>", "<a href='../%62.html#%74here'>",
        "<img src='../media/a%20b.svg'>", "<img src='../media/a b.svg'>", "<img src='../media/%C3%BC.png'>",
        "<img src='../media/ü.png'>", "<img src='data:image/gif;base64,AA=='>", "<a href='https://example.org/x'>",
        "<a href='HTTP://example.org'>", "<a href='mailto:a@example.org'>", "<a href='tel:+1'>",
        "<a href=' \n../b.html\t'>", "<a href='../\nb.html'>", "<form action=''>", "<form action='../b.html'>",
        "<img srcset='../b.html 1x, ../assets/s.css 2x'>", "<img srcset='../b.html,'>",
        "<a href='../b.html' href='no'>",
        "<meta http-equiv=refresh content='0; url=../b.html'>",
        "<meta content='0;URL=\"../b.html\"' http-equiv=Refresh>",
        "<meta http-equiv=refresh content=5>", "<meta name=description content='0; url=no'>",
        "<svg><use href='#g'/><g id=g></g></svg>", "<svg><title/></svg><a href='../b.html'>",
        "<p id='a&amp;b'><a href='#a&amp;b'>",
        "<p id='ü'><a href='#%C3%BC'>", "<p id='ü'><a href='#ü'>", "<a name=n></a><a href='#n'>", "<p data-href='no'>",
        "<p name=x href>", "<object data='../b.html'>", "<video poster='../b.html' src='../b.html'>",
    ])
    func `A link that leads somewhere is let alone, in whatever form it is written`(html: String) {
        let found = broken(html)
        #expect(found == (html.hasSuffix("href>") ? ["empty "] : []))
    }

    @Test(arguments: [
        ("<a href='b.html'>", "missingFile b.html"), ("<a href='../B.html'>", "missingFile ../B.html"),
        ("<a href='../b.html#gone'>", "missingAnchor ../b.html#gone"), ("<a href='#gone'>", "missingAnchor #gone"),
        ("<a href='../b.html#no'>", "missingAnchor ../b.html#no"),
        ("<a href='../../b.html'>", "leavesSite ../../b.html"),
        ("<a href='../%2e./b.html'>", "leavesSite ../%2e./b.html"), ("<a href='/b.html'>", "absolutePath /b.html"),
        ("<a href='\\b.html'>", "absolutePath \\b.html"), ("<a href='//example.org/'>", "absolutePath //example.org/"),
        ("<a href='javascript:alert(1)'>", "scheme javascript:alert(1)"),
        ("<a href='java&Tab;script&colon;x'>", "scheme java\tscript:x"),
        ("<a href=' JavaScript:x'>", "scheme  JavaScript:x"),
        ("<a href='&#1;javascript:x'>", "scheme \u{1}javascript:x"), ("<a href='file:///etc'>", "scheme file:///etc"),
        ("<a href=''>", "empty "), ("<a href>", "empty "), ("<img src=' '>", "empty  "),
        ("<a href='../'>", "missingFile ../"),
        ("<a href='.'>", "missingFile ."), ("<img srcset='../b.html 1x, gone.png 2x'>", "missingFile gone.png"),
        ("<img src='../media/a+b.svg'>", "missingFile ../media/a+b.svg"), ("<a href='%zz'>", "missingFile %zz"),
        ("<meta http-equiv=refresh content='0; url=gone.html'>", "missingFile gone.html"),
        ("<form action='gone'>", "missingFile gone"), ("<button formaction='gone'>", "missingFile gone"),
        ("<svg><use xlink:href='#gone'/></svg>", "missingAnchor #gone"),
        ("<link imagesrcset='gone'>", "missingFile gone"),
        ("<a\nhref\n=\n'gone'>", "missingFile gone"), ("<a/href=gone>", "missingFile gone"),
        ("<a title='>' href=gone>", "missingFile gone"), ("<a href='gone'", ""),
        ("</p title='>' x><a href=gone>", "missingFile gone"), ("<!--><a href=gone>-->", "missingFile gone"),
        ("<!---><a href=gone>-->", "missingFile gone"), ("<!-- --!><a href=gone>", "missingFile gone"),
        ("<? ><a href=gone>", "missingFile gone"), ("</ ><a href=gone>", "missingFile gone"),
        ("< a href=no><a href=gone>", "missingFile gone"), ("<svg><style><a href=gone>", "missingFile gone"),
    ])
    func `A link that leads nowhere is found, with its text and the reason`(html: String, expected: String) {
        #expect(broken(html) == (expected.isEmpty ? [] : [expected]))
    }

    @Test(arguments: [
        "<!-- <a href=no> -->", "<script>\"<a href='no'>\"</script>", "<style>/*<a href=no>*/</style>",
        "<title><a href=no></title>", "<textarea><a href=no></textarea>", "<SCRIPT><a href=no></ScRiPt >",
        "<script><a href=no></scripts><a href=no></script>", "&lt;a href=no&gt;", "a < b href=no>",
        "<p title='<a href=no>'>",
        "<svg><![CDATA[<a href=no>]]></svg>", "<!doctype html 'href=no'>", "<script><a href=no>", "<", "<a", "</", "<!",
        "<!-",
        "<a href", "<a href=", "<a href='", "<a href=&", "<a href='&#' src='&#x", "<svg", "",
    ])
    func `What only looks like a link is none, and no end of the file surprises`(html: String) {
        #expect(broken(html).isEmpty)
    }

    @Test
    func `A page that may link by absolute paths has them checked below the site's path`() {
        #expect(broken("<a href='/x/b.html#there'>", at: "404.html", base: "/x/").isEmpty)
        #expect(broken("<a href='/x/c.html'>", at: "404.html", base: "/x/") == ["missingFile /x/c.html"])
        #expect(broken("<a href='/y/b.html'>", at: "404.html", base: "/x/") == ["absolutePath /y/b.html"])
        #expect(broken("<a href='/x/b.html'>", at: "404.html", base: "/x").isEmpty)
        #expect(broken("<a href='/b.html'>", at: "404.html", base: "").isEmpty)
        #expect(broken("<a href='/xb.html'>", at: "404.html", base: "/x") == ["absolutePath /xb.html"])
        #expect(broken("<a href='//b.html'>", at: "404.html", base: "/") == ["absolutePath //b.html"])
    }

    @Test
    func `Elements are counted and an id that stands twice is named once`() {
        let html = "<p id=a><b id=a></b><i id='a'></i><!--<p>--><br/></p><a name=a>"
        let page = PageLinks.scan(Array(html.utf8), route: Route("a.html"))
        #expect(page.elementCount == 5)
        #expect(page.repeatedAnchors == ["a"])
    }

    @Test
    func `A link is kept once, however often it stands on the page`() {
        let html = String(repeating: "<a href='b.html'></a><a href='./b.html'></a><a href='#x'></a>", count: 500)
        let page = PageLinks.scan(Array((html + "<p id=x>").utf8), route: Route("a.html"))
        #expect(page.links.count == 1)
    }

    @Test
    func `Many anchors are all found`() {
        let ids = (0..<5000).map { "<p id='n\($0)'><a href='#n\(4999 - $0)'>" }.joined()
        let page = PageLinks.scan(Array(ids.utf8), route: Route("a.html"))
        #expect(page.anchors.count == 5000)
        #expect(page.links.isEmpty)
    }

    @Test
    func `The short way to understand an address says the same as the long one`() {
        let parts = [
            "../", "./", "/", "a", "b.html", ".", "..", "#", "top", "sec.claims", "%41", "?", "é", "~", "http://",
            "&amp;", ":",
        ]
        // A multiplicative generator with a fixed seed (Lehmer), so that every run tests the same addresses.
        var state: UInt64 = 2023
        for _ in 0..<5000 {
            var address = ""
            for _ in 0..<5 {
                state = state &* 48271 % 0x7FFF_FFFF
                address += parts[Int(state >> 8) % parts.count]
            }
            let html = Array("<a href='\(address)'>".utf8)
            let route = Route("x/y/z.html")
            let links = PageLinks.scan(html, route: route).links
            #expect(PageLinks.texts(in: html, route: route, matching: Set(links)).count == links.count, "\(address)")
            // An attribute whose addresses always go the long way.
            let long = PageLinks.scan(Array("<form action='\(address)'>".utf8), route: route)
            #expect(long.links == links, "\(address)")
        }
    }

    /// The bytes that matter are looked for eight at a time: nothing may depend on where in a word they stand.
    @Test(arguments: 0..<20)
    func `A link is found wherever it stands`(blanks: Int) {
        let before = String(repeating: "x", count: blanks)
        #expect(broken(before + "<a href='../gone.html'>") == ["missingFile ../gone.html"])
        #expect(broken(before + "<script>" + before + "<a href='../gone.html'></script>") == [])
        #expect(broken(before + "<p title='" + before + "<a href=../gone.html>'>") == [])
        #expect(broken(before + "<") == [])
        #expect(broken("<a href='" + before) == [])
    }
}
