import Templating

/// Writes a drawing as an element of HTML, element by element. Texts and attributes are escaped here, and what is drawn is
/// styled by classes alone: the content security policy has no room for styles in elements.
///
/// ```swift
/// var svg = SVGWriter("timeline", width: 720, height: 80, label: "Incidents by month, 2009 to 2018")
/// svg.path(bars, class: "bars")
/// svg.text("2010", x: 40, y: 76, class: "tick")
/// return svg.finished()
/// ```
struct SVGWriter {
    private var bytes: [UInt8] = []

    /// - Parameters:
    ///   - width: of the drawing's own coordinates; on the page it takes the width that the style sheet gives it.
    ///   - label: what the drawing shows, in a sentence; its accessible name. Nil for a drawing that repeats what stands
    ///     beside it, which is then hidden from screen readers.
    ///   - hasLinks: whether a reader may go on from within the drawing, which then is a group of links and no one image.
    ///   - description: where the same stands in words.
    init(
        _ styleClass: String, width: Double, height: Double, label: String?, description: String? = nil,
        hasLinks: Bool = false
    ) {
        bytes += "<svg class=\"".utf8
        put(escaped: styleClass)
        bytes += "\" viewBox=\"0 0 ".utf8
        SVGNumber.append(width, to: &bytes)
        bytes.append(UInt8(ascii: " "))
        SVGNumber.append(height, to: &bytes)
        // These keep the place before the style sheet has come.
        bytes += "\" width=\"".utf8
        SVGNumber.append(width, to: &bytes)
        bytes += "\" height=\"".utf8
        SVGNumber.append(height, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
        if let label {
            bytes += hasLinks ? " role=\"group\" aria-label=\"".utf8 : " role=\"img\" aria-label=\"".utf8
            put(escaped: label)
            bytes += "\">".utf8
            if let description {
                bytes += "<desc>".utf8
                put(escaped: description)
                bytes += "</desc>".utf8
            }
        } else {
            bytes += " aria-hidden=\"true\">".utf8
        }
    }

    /// The whole element.
    consuming func finished() -> HTML {
        bytes += "</svg>".utf8
        return HTML(trusted: bytes)
    }

    /// A path with nothing in it is left out.
    mutating func path(_ path: SVGPath, class styleClass: String) {
        guard !path.isEmpty else { return }
        begin("path", styleClass)
        bytes += " d=\"".utf8
        bytes += path.bytes
        bytes += "\"/>".utf8
    }

    mutating func rectangle(x: Double, y: Double, width: Double, height: Double, class styleClass: String) {
        begin("rect", styleClass)
        attribute(" x=\"", x)
        attribute(" y=\"", y)
        attribute(" width=\"", max(0, width))
        attribute(" height=\"", max(0, height))
        bytes += "/>".utf8
    }

    mutating func line(x1: Double, y1: Double, x2: Double, y2: Double, class styleClass: String) {
        begin("line", styleClass)
        attribute(" x1=\"", x1)
        attribute(" y1=\"", y1)
        attribute(" x2=\"", x2)
        attribute(" y2=\"", y2)
        bytes += "/>".utf8
    }

    mutating func circle(x: Double, y: Double, radius: Double, class styleClass: String) {
        begin("circle", styleClass)
        attribute(" cx=\"", x)
        attribute(" cy=\"", y)
        attribute(" r=\"", radius)
        bytes += "/>".utf8
    }

    /// Another file of the site as a picture within the drawing.
    mutating func image(_ href: TemplateURL, x: Double, y: Double, width: Double, height: Double) {
        bytes += "<image href=\"".utf8
        put(escaped: href.text)
        bytes.append(UInt8(ascii: "\""))
        attribute(" x=\"", x)
        attribute(" y=\"", y)
        attribute(" width=\"", width)
        attribute(" height=\"", height)
        bytes += "/>".utf8
    }

    /// - Parameter lang: the text's language, where it is not the page's.
    mutating func text(_ text: String, x: Double, y: Double, class styleClass: String, lang: String? = nil) {
        begin("text", styleClass)
        if let lang {
            bytes += " lang=\"".utf8
            put(escaped: lang)
            bytes.append(UInt8(ascii: "\""))
        }
        attribute(" x=\"", x)
        attribute(" y=\"", y)
        bytes.append(UInt8(ascii: ">"))
        put(escaped: text)
        bytes += "</text>".utf8
    }

    /// One letter at several places of a line, in one element.
    mutating func glyphs(_ glyph: Character, at places: [Double], y: Double, class styleClass: String) {
        guard !places.isEmpty else { return }
        begin("text", styleClass)
        bytes += " x=\"".utf8
        for (index, place) in places.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: " ")) }
            SVGNumber.append(place, to: &bytes)
        }
        bytes.append(UInt8(ascii: "\""))
        attribute(" y=\"", y)
        bytes.append(UInt8(ascii: ">"))
        put(escaped: String(repeating: glyph, count: places.count))
        bytes += "</text>".utf8
    }

    /// What is drawn in `body` belongs together; a title shows when the pointer rests on it.
    mutating func group(class styleClass: String, title: String? = nil, _ body: (inout SVGWriter) -> Void) {
        begin("g", styleClass)
        bytes.append(UInt8(ascii: ">"))
        put(title: title)
        body(&self)
        bytes += "</g>".utf8
    }

    /// What is drawn in `body` leads somewhere. A drawing with links has no `role="img"`: give it `hasLinks`.
    mutating func link(_ href: TemplateURL, label: String, class styleClass: String, _ body: (inout SVGWriter) -> Void)
    {
        begin("a", styleClass)
        bytes += " href=\"".utf8
        put(escaped: href.text)
        bytes += "\" aria-label=\"".utf8
        put(escaped: label)
        bytes += "\">".utf8
        put(title: label)
        body(&self)
        bytes += "</a>".utf8
    }

    private mutating func begin(_ element: StaticString, _ styleClass: String) {
        bytes.append(UInt8(ascii: "<"))
        element.withUTF8Buffer { bytes += $0 }
        guard !styleClass.isEmpty else { return }
        bytes += " class=\"".utf8
        put(escaped: styleClass)
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func attribute(_ name: StaticString, _ value: Double) {
        name.withUTF8Buffer { bytes += $0 }
        SVGNumber.append(value, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func put(title: String?) {
        guard let title else { return }
        bytes += "<title>".utf8
        put(escaped: title)
        bytes += "</title>".utf8
    }

    private mutating func put(escaped text: String) { Escaping.append(text, to: &bytes) }
}
