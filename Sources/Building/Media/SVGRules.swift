/// What may stand in a drawing that comes from somebody else (SVG 2): elements that draw, and addresses within the drawing.
///
/// A list of what is allowed and not of what is forbidden, so that what browsers learn tomorrow is out as well.
enum SVGRules {
    static let elements: Set<String> = {
        let names = """
            svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath tref altGlyph
            altGlyphDef altGlyphItem glyphRef image title desc switch a view style linearGradient radialGradient meshgradient
            meshrow meshpatch stop solidcolor pattern hatch hatchpath clipPath mask marker filter feBlend feColorMatrix
            feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow
            feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset
            fePointLight feSpecularLighting feSpotLight feTile feTurbulence animate animateColor animateMotion
            animateTransform set mpath font font-face font-face-src font-face-name font-face-format glyph missing-glyph hkern
            vkern flowRoot flowRegion flowPara flowSpan
            """
        return Set(names.split(whereSeparator: \.isWhitespace).map(String.init))
    }()

    static let animations: Set<String> = ["animate", "animateColor", "animateMotion", "animateTransform", "set"]

    /// Elements that describe the drawing and the program it was made with.
    static let descriptions: Set<String> = ["metadata"]

    static let svgNamespace = "http://www.w3.org/2000/svg"
    static let linkNamespace = "http://www.w3.org/1999/xlink"

    /// Whether an element of a namespace is a program's own, or one that could do something.
    static func isHarmful(_ name: String) -> Bool {
        let local = name.split(separator: ":").last.map { $0.lowercased() } ?? ""
        return [
            "script", "foreignobject", "handler", "listener", "iframe", "object", "embed", "audio", "video", "canvas",
            "img", "input", "form", "link", "meta", "html", "body", "include", "cursor", "color-profile",
            "font-face-uri", "discard", "template", "math", "source", "base", "style", "a",
        ].contains(local)
    }

    /// Whether a value, references read, leads to a script wherever it stands.
    static func isScript(_ value: String) -> Bool {
        let bare = String(String.UnicodeScalarView(value.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }))
            .lowercased()
        return bare.contains("javascript:") || bare.contains("vbscript:") || bare.contains("data:text/html")
            || bare.contains("data:image/svg") || bare.contains("data:application/xhtml")
    }
}
