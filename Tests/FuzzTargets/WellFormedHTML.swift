/// Holds HTML that was made of an author's text to what it may be: elements of a short list, each closed where it was
/// opened, with attributes of a short list in double quotation marks, and addresses that lead nowhere dangerous.
///
/// Written for this alone and sharing nothing with the writer that it judges.
package struct WellFormedHTML {
    private static let void: Set<String> = ["br", "hr", "img"]
    private static let elements: Set<String> = [
        "a", "blockquote", "br", "code", "div", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p",
        "pre", "section", "strong", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
    ]
    private static let attributes: Set<String> = [
        "alt", "aria-label", "class", "href", "id", "role", "scope", "src", "start", "tabindex", "title", "rel",
    ]
    /// What browsers would not put where it stands: these do not stand in one another.
    private static let lonely: Set<String> = ["a", "p"]

    private let bytes: [UInt8]
    private var index = 0
    private var open: [String] = []
    private var ids: Set<String> = []

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    package static func check(_ bytes: [UInt8]) throws {
        try promise(String(validating: bytes, as: UTF8.self) != nil, "the HTML is no UTF-8")
        try promise(!bytes.contains(0), "the HTML has a NUL byte in it")
        var check = WellFormedHTML(bytes)
        try check.run()
    }

    private mutating func run() throws {
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "<"): try tag()
            case UInt8(ascii: ">"): throw BrokenPromise("a '>' stands in text, at \(index)")
            case UInt8(ascii: "&"): try entity()
            default: index += 1
            }
        }
        try promise(open.isEmpty, "never closed: \(open)")
    }

    private mutating func tag() throws {
        index += 1
        let closes = next(is: "/")
        let name = word()
        try promise(Self.elements.contains(name), "an element '\(name)', before \(index)")
        if closes {
            try promise(open.popLast() == name, "'\(name)' closes something else, before \(index)")
            try promise(next(is: ">"), "a closing tag has more than a name, at \(index)")
            return
        }
        var seen: Set<String> = []
        while !next(is: ">") {
            try promise(next(is: " "), "no blank before an attribute, at \(index)")
            let attribute = word()
            try promise(Self.attributes.contains(attribute), "an attribute '\(attribute)', before \(index)")
            try promise(seen.insert(attribute).inserted, "an attribute twice, before \(index)")
            try promise(next(is: "=") && next(is: "\""), "an attribute without quotation marks, before \(index)")
            try value(of: attribute)
        }
        guard !Self.void.contains(name) else { return }
        try promise(!Self.lonely.contains(name) || !open.contains(name), "'\(name)' in '\(name)', before \(index)")
        open.append(name)
    }

    private mutating func value(of attribute: String) throws {
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            switch bytes[index] {
            case UInt8(ascii: "<"), UInt8(ascii: ">"): throw BrokenPromise("a tag in an attribute, at \(index)")
            case UInt8(ascii: "&"): try entity()
            default: index += 1
            }
        }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        try promise(next(is: "\""), "an attribute is not closed, from \(start)")
        switch attribute {
        case "id":
            try promise(!text.isEmpty && !text.utf8.contains(0x20), "an id '\(text)'")
            try promise(ids.insert(text).inserted, "the id '\(text)' twice")
        case "href", "src":
            let scheme = text.prefix { !"/?#".contains($0) }
            guard let colon = scheme.firstIndex(of: ":") else { break }
            try promise(
                ["http", "https", "mailto"].contains(scheme[..<colon].lowercased()), "an address '\(text)'")
        default: break
        }
    }

    /// `&amp;`, `&lt;`, `&gt;`, `&quot;` and numbers; anything else was typed by somebody.
    private mutating func entity() throws {
        let start = index
        index += 1
        _ = next(is: "#")
        let name = word()
        try promise(!name.isEmpty && next(is: ";"), "a bare '&', at \(start)")
    }

    private mutating func word() -> String {
        let start = index
        while index < bytes.count, isLetter(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
    }

    private mutating func next(is sign: Unicode.Scalar) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: sign) else { return false }
        index += 1
        return true
    }
}
