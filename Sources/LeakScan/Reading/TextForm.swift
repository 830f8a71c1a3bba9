/// How a file marks what belongs together.
///
/// Whatever the form, escapes of all kinds are undone (`&amp;`, `\u0061`, `%20`), since files hold one another: JSON in
/// HTML, addresses in JSON.
package enum TextForm: Sendable {
    /// HTML, XML and SVG.
    case markup
    /// JSON and scripts.
    case json
    /// CSV.
    case table
    /// iCalendar: a line goes on in the next one if that begins with a space.
    case calendar
    /// BibTeX: braces are not there.
    case bibliography
    /// Anything else, and what is no text at all.
    case plain
    /// Our own: texts divided by ``divider``.
    case divided

    static let divider: UInt8 = 0x1D

    /// By the ending of a file's name.
    package init(name: String) {
        let ending = name.utf8.lastIndex(of: UInt8(ascii: ".")).map { name[name.index(after: $0)...].lowercased() }
        switch ending {
        case "html", "htm", "xhtml", "xml", "svg", "atom", "rss", "opml", "kml", "gpx": self = .markup
        case "json", "geojson", "js", "mjs", "jsonl", "ndjson", "webmanifest", "map": self = .json
        case "csv", "tsv": self = .table
        case "ics", "ical", "vcf": self = .calendar
        case "bib": self = .bibliography
        default: self = .plain
        }
    }

    /// Whether its texts have ends, so that a short one can be told from a word of a longer one.
    var hasWholeTexts: Bool {
        switch self {
        case .markup, .json, .table, .divided: true
        case .calendar, .bibliography, .plain: false
        }
    }
}

/// What a byte is to a reader of a form.
enum ByteMeaning: UInt8 {
    case space, letter, high, ampersand, backslash, percent
    /// A gap to some and nothing to others: `O'Brien`, `obrien`.
    case apostrophe
    /// Ends the text that it stands in.
    case end
    /// As if it were not there.
    case nothing
    /// `<`, where it begins a tag.
    case tag
    /// `>`, where it ends one.
    case tagEnd
    case quote
    /// A line break that may be a fold.
    case fold

    /// The meanings of all bytes.
    static func table(_ special: [(String, ByteMeaning)]) -> ByteMeanings {
        var table = [ByteMeaning](repeating: .space, count: 256)
        for byte in 0x80...0xFF { table[byte] = .high }
        for range in [0x30...0x39, 0x41...0x5A, 0x61...0x7A] { for byte in range { table[byte] = .letter } }
        table[0] = .nothing
        for (bytes, meaning) in [("&", .ampersand), ("\\", .backslash), ("%", .percent), ("'", .apostrophe)] + special {
            for byte in bytes.utf8 { table[Int(byte)] = meaning }
        }
        return ByteMeanings(table)
    }

    static let plain = table([])
    static let divided = table([("\u{1D}", .end)])
    static let markup = table([("<", .tag)])
    /// Within a tag, outside an attribute's value and in it.
    static let inTag = table([("\"", .quote), (">", .tagEnd)])
    static let attribute = table([("\"", .quote)])
    static let json = table([("\"", .quote)])
    /// A table outside quotation marks and within.
    static let cells = table([("\"", .quote), (",;\t\r\n", .end)])
    static let quotedCell = table([("\"", .quote)])
    static let calendar = table([("\r\n", .fold)])
    static let bibliography = table([("{}", .nothing), ("\n", .end)])
}

/// What every byte is to a reader: looked up for each of them, and so without a count of who holds it.
struct ByteMeanings: @unchecked Sendable {
    /// 256 of them, made once and never freed.
    private let meanings: UnsafePointer<ByteMeaning>

    init(_ table: [ByteMeaning]) {
        let kept = UnsafeMutablePointer<ByteMeaning>.allocate(capacity: 256)
        kept.initialize(from: table, count: 256)
        meanings = UnsafePointer(kept)
    }

    @inline(__always)
    subscript(byte: UInt8) -> ByteMeaning { meanings[Int(byte)] }
}
