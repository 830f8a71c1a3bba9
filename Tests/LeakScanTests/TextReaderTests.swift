import Testing

@testable import LeakScan

/// A name is found however a file writes it.
@Suite struct TextReaderTests {
    static let site = ScannedSite.withholding("Umar Farooq")

    @Test(arguments: [
        ("page.html", "<p>Then Umar Farooq came</p>"), ("page.html", "<p>UMAR FAROOQ</p>"),
        ("page.html", "<p>Umar&nbsp;Farooq</p>"), ("page.html", "<p>Umar\n   Farooq</p>"),
        ("page.html", "<p>&#85;mar &#x46;arooq</p>"), ("page.html", "<p>Umar <b>Fa</b>rooq</p>"),
        ("page.html", "<p>Umar</b></i> Fa</i><b>rooq"), ("page.html", "<p>Um<b></b><i>ar</i> <u>FA</u>r<b>ooq</b>"),
        ("page.html", "<p>U<wbr>mar <i>Far<b>oo</b>q</i></p>"), ("page.html", "<a href=\"umar-farooq.html\">x</a>"),
        ("page.html", "<a href=\"x?q=Umar%20Farooq\">x</a>"), ("page.html", "<img alt=\"of Umar Farooq\">"),
        ("page.html", "<p>Umar <a href=\"x\">Farooq</a></p>"), ("page.html", "<!-- umar_farooq -->"),
        ("page.html", "<script type=\"application/ld+json\">{\"name\":\"Umar Farooq\"}</script>"),
        ("page.html", "<p data-x='{&quot;name&quot;:&quot;Umar Farooq&quot;}'>"),
        ("page.html", "<td id=umar.farooq>"), ("map.svg", "<text><tspan>Umar</tspan> <tspan>Farooq</tspan></text>"),
        ("map.svg", "<title>Umar Farooq</title>"), ("feed.xml", "<title><![CDATA[Umar <em>Farooq</em>]]></title>"),
        ("feed.xml", "<content type=\"html\">&lt;p&gt;Umar &lt;a href=\"x\"&gt;Farooq&lt;/a&gt;&lt;/p&gt;</content>"),
        ("feed.json", "{\"content_html\":\"<p>Umar <a href=\\\"x\\\">Farooq<\\/a></p>\"}"),
        ("feed.json", #"{"a":"Umar Fa\u003Cb\u003Eroo\u003C\/b\u003Eq"}"#),
        ("data.json", "{\"a\":\"Umar Farooq\"}"), ("data.json", "{\"a\":\"Um\\u0061r\\u0020Farooq\"}"),
        ("data.json", "{\"Umar Farooq\":1}"), ("data.json", "{\"a\":\"line\\numar\\tfarooq\"}"),
        ("search.js", "add(\"letters-4\",\"other umar farooq\")"),
        ("rows.csv", "id,name\r\n1,Umar Farooq\r\n"), ("rows.csv", "id,name\r\n1,\"Farooq, \"\"Umar Farooq\"\"\"\r\n"),
        ("all.ics", "SUMMARY:Umar Fa\r\n rooq\r\n"), ("all.ics", "SUMMARY:Umar\\n Farooq\r\n"),
        ("all.bib", "  title = {{{U}mar {F}arooq}},\n"), ("note.txt", "umar -- farooq"),
        ("style.css", ".umar-farooq{}"),
        ("unknown.bin", "U\u{0}m\u{0}a\u{0}r\u{0} \u{0}F\u{0}a\u{0}r\u{0}o\u{0}o\u{0}q\u{0}"),
        ("page.html", "<p>Um\u{AD}ar Far\u{200B}ooq</p>"), ("page.html", "<p>Ümar Fárooq</p>"),
        ("page.html", "<img src=\"data:text/plain;base64,VGhlbiBVbWFyIEZhcm9vcSBjYW1l\">"),
        ("data.json", "{\"a\":\"VW1hciBGYXJvb3E=\"}"),
        ("data.json", "{\"a\":\"eFVtYXIgRmFyb29x\",\"b\":\"eCBVbWFyIEZhcm9vcQ\"}"),
        ("data.json", "{\"a\":\"556d6172204661726f6f71\"}"), ("people/umar-farooq.html", "<p>x</p>"),
        ("files/site.zip/Umar%20Farooq.txt", ""),
    ])
    func `A name is found in whatever form a file has it`(_ name: String, _ text: String) {
        #expect(Self.site.finds(text, in: name))
    }

    @Test func `A word of very many pieces is let go, and what comes behind it is read`() {
        let pieces = String(repeating: "<b>a</b>", count: 100_000)
        #expect(Self.site.finds("<p>\(pieces) Umar <b>Fa</b>rooq</p>", in: "page.html"))
        #expect(Self.site.finds("<p>\(String(repeating: "'a", count: 100_000)) Umar Fa'rooq</p>", in: "page.html"))
    }

    @Test(arguments: [
        ("page.html", "<p>Umar</p><p>Farooqi</p>"), ("page.html", "<td>Umar</td><td>Hassan</td>"),
        ("rows.csv", "Umar,Khalid\r\n"), ("data.json", "{\"a\":\"Umar\",\"b\":\"Faruq\"}"),
        ("page.html", "<p>Umarfarooqi</p>"), ("page.html", "<p>Umar Fa<!-- -->rooq</p>"),
        ("page.html", "<p>Umar Fa <b>rooq</b></p>"), ("page.html", "<p>Umar Fa</p>rooq"),
        ("page.html", "<p>Umar Fa<b>, </b>rooq</p>"),
    ])
    func `What only looks like it is not`(_ name: String, _ text: String) {
        #expect(!Self.site.finds(text, in: name))
    }

    @Test func `What merely stands side by side on a page is no phrase`() {
        let site = ScannedSite.withholding("Harbour Bombing")
        let released = ScannedSite(
            """
            -- Content/incidents/a.yaml --
            title: Harbour bombing
            tlp: amber
            -- Content/incidents/b.yaml --
            title: Another bombing
            place: {name: Harbour}
            """)
        #expect(site.finds("<p>the harbour bombing</p>"))
        #expect(!released.finds("<tr><td>Harbour</td><td>Bombing</td></tr>"))
        #expect(!released.finds("Harbour,Bombing\r\n", in: "a.csv"))
        #expect(!released.finds("[\"Harbour\",\"bombing\"]", in: "a.json"))
    }

    @Test(arguments: [
        ("محمد خراساني", "<p>قال محمّد خراسانی</p>"), ("Žižek Hospital", "<p>the zizek hospital</p>"),
        ("東京事件", "<p>昨日の東京事件です</p>"), ("Jose\u{301} Núñez", "<p>JOSÉ NUN\u{303}EZ</p>"),
        ("“Quoted” name’s", "<p>&quot;Quoted&quot; name's</p>"),
        ("Umar's other brother", "<p>Umar&#39;s other brother</p>"),
        ("Umar's other brother", "<a href=\"umar-s-other-brother.html\">"), ("Seán O'Brien", "<p>Sean OBrien</p>"),
        ("AT&T building", "{\"a\":\"AT\\u0026T building\"}"),
    ])
    func `Letters are compared without case, marks and forms`(_ name: String, _ text: String) {
        #expect(ScannedSite.withholding(name).finds(text, in: text.hasPrefix("{") ? "a.json" : "a.html"))
    }

    @Test func `A place is told by its line`() {
        #expect(Self.site.lines("<p>\n<b>\nUmar Farooq and umar farooq", in: "a.html") == ["3"])
        #expect(Self.site.lines("one\n\n\numar farooq\n", in: "umar-farooq.txt") == ["name", "4"])
    }

    @Test func `Any bytes can be read`() {
        var state: UInt64 = 7
        for length in 0..<400 {
            let bytes = (0..<length).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 33)
            }
            for name in ["a.html", "a.json", "a.csv", "a.ics", "a.bib", "a.bin", "a.xml"] {
                #expect(Self.site.lines(bytes, in: name) == [])
            }
            #expect(Self.site.lines(Array("SQLite format 3\u{0}".utf8) + bytes + bytes + bytes, in: "a.sqlite") == [])
        }
    }
}
