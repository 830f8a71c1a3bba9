import Testing

@testable import Building

/// What is taken out of drawings, and which are refused.
struct DrawingCleaningTests {
    private let head = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"

    private func clean(_ text: String) -> (cleaning: MediaCleaning, text: String) {
        let bytes = Array(text.utf8)
        let cleaning = SVGCleaner.clean(bytes)
        let result = cleaning.copy.applied(to: bytes)
        if cleaning.refusal == nil {
            let again = SVGCleaner.clean(result)
            #expect(again.refusal == nil && again.disarmed == [] && again.removed.isEmpty, "\(text)")
        }
        return (cleaning, String(decoding: result, as: UTF8.self))
    }

    @Test func `A drawing that does nothing is published as it is`() {
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
            \(head)<title>A &amp; B</title><style>.a { fill: url(#g) } /* a > b */</style>
            <defs><linearGradient id="g"/></defs><path class='a' style="stroke:#000" d="M0 0 (L)"/>
            <use xlink:href="#g"/><animate attributeName="x" from="0" to="1"/><text xml:lang="ur">سلام</text></svg>

            """
        let plain = text.replacing(#/<!DOCTYPE[^>]*>/#, with: "")
        #expect(clean(text).text == plain && clean(text).cleaning.disarmed == [])
        let bytes = Array(plain.utf8)
        #expect(SVGCleaner.clean(bytes).copy.isWhole(of: bytes.count))
    }

    /// What stands in a drawing, and what is said of its removal.
    private static let attacks: [(String, String)] = [
        ("<script>BAD</script>", "<script>"), ("<script href=\"https://BAD.example\"/>", "<script>"),
        ("<svg:script xmlns:svg=\"http://www.w3.org/2000/svg\">BAD</svg:script>", "<svg:script>"),
        ("<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">BAD</h:script>", "<h:script>"),
        ("<SCRIPT>BAD</SCRIPT>", "<SCRIPT>"),
        ("<g onload=\"BAD\"/>", "attribute 'onload'"), ("<g ONCLICK='BAD'/>", "attribute 'ONCLICK'"),
        ("<g onfocus = 'BAD' tabindex='0'/>", "attribute 'onfocus'"),
        ("<foreignObject><body onload='BAD'>BAD</body></foreignObject>", "<foreignObject>"),
        ("<a href=\"javascript:BAD\"><text>x</text></a>", "the address in 'href' of <a>"),
        ("<a xlink:href=\"&#106;avascript&#58;BAD\"/>", "the address in 'xlink:href' of <a>"),
        ("<a href=\" java&#10;script:BAD\"/>", "the address in 'href' of <a>"),
        ("<a href=\"https://BAD.example\"/>", "the address in 'href' of <a>"),
        ("<image href=\"https://BAD.example/p.png\"/>", "the address in 'href' of <image>"),
        ("<image href=\"//BAD.example/p.png\"/>", "the address in 'href' of <image>"),
        ("<image xlink:href=\"data:image/svg+xml;base64,QkFE\"/>", "the address in 'xlink:href' of <image>"),
        ("<image xlink:href=\"data:image/png;base64,QkFE\"/>", "the address in 'xlink:href' of <image>"),
        ("<use href=\"other.svg#BAD\"/>", "the address in 'href' of <use>"),
        ("<use href=\"data:image/svg+xml,BAD\"/>", "the address in 'href' of <use>"),
        ("<feImage href=\"https://BAD.example/\"/>", "the address in 'href' of <feImage>"),
        ("<set attributeName=\"href\" to=\"javascript:BAD\"/>", "an animation of 'href'"),
        ("<animate attributeName=\"xlink:href\" values=\"a;BAD\"/>", "an animation of 'href'"),
        ("<animate attributeName=\" OnLoad\" to=\"BAD\"/>", "an animation of 'onload'"),
        ("<animate attributeName=\"x\" values=\"0;javascript:BAD\"/>", "a script address in 'values'"),
        ("<style>@import 'https://BAD.example/a;b.css'; .a {}</style>", "an imported style sheet"),
        ("<style>@imp<!-- -->ort url(https://BAD.example);</style>", "an imported style sheet"),
        ("<style>.a{fill:url(https://BAD.example/x#y)}</style>", "an address in a style"),
        ("<style>.a{fill:u&#114;l('//BAD.example')}</style>", "an address in a style"),
        ("<style><![CDATA[.a{fill:URL(\"BAD.svg#a\")}]]></style>", "an address in a style"),
        ("<style>.a{fill:\\75rl(BAD)}</style>", "style rules with escapes"),
        ("<style>.a{background:image-set('https://BAD.example' 1x)}</style>", "style rules that load something"),
        ("<g style=\"fill:url(https://BAD.example)\"/>", "an address in a style"),
        ("<g fill=\"url(https://BAD.example#a)\"/>", "an address in a style"),
        ("<g filter=\"u\\72l(https://BAD.example#a)\"/>", "style rules with escapes"),
        ("<?xml-stylesheet href=\"https://BAD.example\"?>", "<?xml-stylesheet?>"),
        ("<g xml:base=\"https://BAD.example/\"/>", "attribute 'xml:base'"),
        ("<iframe src=\"https://BAD.example\"/>", "<iframe>"), ("<video src='BAD'/>", "<video>"),
        ("<g xmlns=\"http://www.w3.org/1999/xhtml\"><iframe src='BAD'/></g>", "<g> of another language"),
        ("<handler type=\"x\">BAD</handler>", "<handler>"), ("<unheard>BAD</unheard>", "<unheard>"),
        ("<a ping=\"https://BAD.example\"/>", "attribute 'ping'"),
    ]

    @Test func `Whatever runs or loads is left out, and named`() {
        for (attack, name) in Self.attacks {
            let (cleaning, text) = clean(head + "<rect/>" + attack + "<circle/></svg>")
            #expect(cleaning.refusal == nil, "\(attack)")
            #expect(cleaning.disarmed == [name], "\(attack)")
            #expect(!text.contains("BAD"), "\(text)")
            #expect(text.contains("<rect/>") && text.hasSuffix("<circle/></svg>"), "\(text)")
        }
    }

    @Test func `The editor's data and comments go without a warning`() {
        let text = """
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="x" xmlns:sodipodi="y" sodipodi:docname="SECRET.svg"
              inkscape:export-filename="/home/SECRET/a.png"><!-- SECRET --><metadata><rdf:RDF xmlns:rdf="z">SECRET</rdf:RDF>
            </metadata><sodipodi:namedview>SECRET</sodipodi:namedview><path inkscape:label="SECRET" d="M0 0"/></svg>
            """
        let (cleaning, result) = clean(text)
        #expect(cleaning.disarmed == [] && cleaning.removed == [.editorData, .comment])
        #expect(!result.contains("SECRET") && result.contains("<path d=\"M0 0\"/>"))
    }

    @Test func `A picture within a drawing is cleaned like any other`() throws {
        let bytes = PictureParts.jpeg(PictureParts.exif(PictureParts.tiff()))
        let copy = MediaCleaning(whole: bytes.count)
        let address = try #require(DataPicture("data:image/jpeg;base64,AAAA")).address(of: copy)
        #expect(address == "data:image/jpeg;base64,AAAA")
        let held = Self.base64(bytes)
        let (cleaning, text) = clean(head + "<image href=\"data:image/jpeg;base64,\(held)\"/></svg>")
        #expect(cleaning.removed == [.location, .exif] && cleaning.disarmed == [])
        #expect(text == head + "<image href=\"data:image/jpeg;base64,\(Self.base64(PictureParts.jpeg()))\"/></svg>")
        #expect(clean(text).text == text)
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let part = Array(bytes[start..<min(start + 3, bytes.count)])
            let bits = (part + [0, 0]).prefix(3).reduce(0) { $0 << 8 | Int($1) }
            for place in 0..<4 { text.append(place <= part.count ? digits[bits >> (18 - 6 * place) & 63] : "=") }
        }
        return text
    }

    private static let refused: [(String, String)] = [
        ("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>", "declares entities (line 1)"),
        ("<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg>&a;</svg>", "declares entities (line 1)"),
        ("<?xml version='1.0' encoding='UTF-7'?><svg/>", "names another encoding than UTF-8"),
        ("<svg><g></svg>", "closes an element that is not open (line 1)"),
        ("<svg>\n<g", "ends within a tag (line 2)"),
        ("<svg><g a=b/></svg>", "has an attribute without quotation marks (line 1)"),
        ("<svg><g a='<'/></svg>", "has '<' in an attribute (line 1)"),
        ("<svg a='1' a='2'/>", "has an attribute twice (line 1)"),
        ("<svg", "ends within a tag (line 1)"), ("<svg>", "ends before its elements do (line 1)"),
        ("<svg>\u{1}</svg>", "holds control characters"), ("<svg/><svg/>", "is no SVG drawing (line 1)"),
        ("<svg><!-- ", "ends before '-->' (line 1)"),
        ("<svg><!ELEMENT a></svg>", "has a declaration that is not read (line 1)"),
        (String(repeating: "<g>", count: 10) + "<svg>", "is no SVG drawing (line 1)"),
        ("<svg>" + String(repeating: "<g>", count: 100_000), "nests deeper than 500 elements (line 1)"),
    ]

    @Test func `A drawing that a browser might read otherwise is refused, with the reason`() {
        for (text, reason) in Self.refused {
            let cleaning = SVGCleaner.clean(Array(text.utf8))
            #expect(cleaning.refusal?.predicate == reason, "\(text.prefix(60))")
            #expect(cleaning.refusal?.rule == .drawing)
        }
        #expect(SVGCleaner.clean([0x3C, 0x73, 0x76, 0x67, 0xFF]).refusal?.predicate == "is not in UTF-8")
    }

    @Test func `Cutting a drawing anywhere never harms the build`() {
        let bytes = Array((head + Self.attacks.map(\.0).joined() + "</svg>").utf8)
        for length in stride(from: 0, to: bytes.count, by: 3) { _ = SVGCleaner.clean(Array(bytes[..<length])) }
        #expect(SVGCleaner.clean(bytes).disarmed.count > 20)
    }
}
