import Templating

/// Writes a drawing that takes whatever width the page has: its marks stretch along the width, its texts and heights keep
/// their size, so that what is readable on a wide screen is readable on a phone.
///
/// It is two coordinate systems in one element: paths lie in a plane of 1,000 units that is stretched over the width,
/// texts and links are placed by hundredths of the width. Lines that are to keep their strength take
/// `vector-effect: non-scaling-stroke` in the style sheet.
///
/// Like ``SVGWriter`` it escapes what it is given, and what it draws is styled by classes alone.
struct FluidSVG {
    /// The width of the plane in which paths lie.
    static let width = 1_000.0

    private var body: [UInt8] = []
    private var planes: [UInt8] = []
    private var openGroup = false
    private let styleClass: String
    private let label: String
    private let description: String
    private(set) var hasLinks = false

    /// - Parameters:
    ///   - label: what the drawing shows, in a sentence; its accessible name.
    ///   - description: where the same stands in words.
    init(_ styleClass: String, label: String, description: String) {
        self.styleClass = styleClass
        self.label = label
        self.description = description
    }

    /// The whole element, of a height that is known only when all of it is drawn.
    consuming func finished(height: Int) -> HTML {
        closeGroup()
        var bytes: [UInt8] = []
        bytes.reserveCapacity(planes.count + body.count + 400)
        bytes += "<svg class=\"".utf8
        Escaping.append(styleClass, to: &bytes)
        bytes += "\" width=\"100%\" height=\"\(height)\" role=\"\(hasLinks ? "group" : "img")\" aria-label=\"".utf8
        Escaping.append(label, to: &bytes)
        bytes += "\"><desc>".utf8
        Escaping.append(description, to: &bytes)
        bytes += "</desc>".utf8
        if !planes.isEmpty {
            bytes += "<svg viewBox=\"0 0 1000 \(height)\" preserveAspectRatio=\"none\" width=\"100%\" ".utf8
            bytes += "height=\"\(height)\">".utf8
            bytes += planes
            bytes += "</svg>".utf8
        }
        bytes += body
        bytes += "</svg>".utf8
        return HTML(trusted: bytes)
    }

    /// The paths that follow belong together.
    mutating func group(class styleClass: String) {
        closeGroup()
        planes += "<g class=\"".utf8
        Escaping.append(styleClass, to: &planes)
        planes += "\">".utf8
        openGroup = true
    }

    private mutating func closeGroup() {
        if openGroup { planes += "</g>".utf8 }
        openGroup = false
    }

    /// A path in the plane that stretches; one with nothing in it is left out.
    mutating func path(_ path: SVGPath, class styleClass: StaticString) {
        guard !path.isEmpty else { return }
        planes += "<path class=\"".utf8
        styleClass.withUTF8Buffer { planes += $0 }
        planes += "\" d=\"".utf8
        planes += path.bytes
        planes += "\"/>".utf8
    }

    /// - Parameter x: 0 to 1,000, as in the plane.
    mutating func text(_ text: String, x: Double, y: Int, class styleClass: String = "") {
        body += "<text x=\"".utf8
        SVGNumber.append(x / 10, to: &body)
        body += "%\" y=\"\(y)\"".utf8
        if !styleClass.isEmpty {
            body += " class=\"".utf8
            Escaping.append(styleClass, to: &body)
            body.append(UInt8(ascii: "\""))
        }
        body.append(UInt8(ascii: ">"))
        Escaping.append(text, to: &body)
        body += "</text>".utf8
    }

    /// A strip of the drawing, over its whole height, that leads somewhere. Its title is its accessible name, and shows when
    /// the pointer rests on it.
    mutating func link(_ href: TemplateURL, label: String, x: Double, width: Double) {
        hasLinks = true
        body += "<a href=\"".utf8
        Escaping.append(href.text, to: &body)
        body += "\"><title>".utf8
        Escaping.append(label, to: &body)
        body += "</title><rect x=\"".utf8
        SVGNumber.append(x / 10, to: &body)
        body += "%\" width=\"".utf8
        SVGNumber.append(width / 10, to: &body)
        body += "%\" height=\"100%\"/></a>".utf8
    }
}
