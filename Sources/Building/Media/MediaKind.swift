/// What a file is, by its first bytes and by the ending of its name.
enum MediaKind: Sendable, Hashable {
    case jpeg, png, gif, webP, svg
    /// HTML, or XML that a browser runs as a page.
    case page
    /// MP4, QuickTime, AVIF, HEIC: boxes (ISO 14496-12).
    case boxes
    case tiff, pdf
    /// An archive, an office document, a recording: what may describe itself in ways that are not read here.
    case sealed
    /// Text and tables, which hide nothing.
    case text
    /// Nothing that is known.
    case other

    /// What the first bytes say.
    init(head bytes: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if bytes.starts(with: PNGCleaner.signature) {
            self = .png
        } else if bytes.has("GIF87a", at: 0) || bytes.has("GIF89a", at: 0) {
            self = .gif
        } else if bytes.has("RIFF", at: 0), bytes.has("WEBP", at: 8) {
            self = .webP
        } else if bytes.has("ftyp", at: 4) || bytes.has("moov", at: 4) || bytes.has("mdat", at: 4) {
            self = .boxes
        } else if bytes.has("MM\0*", at: 0) || bytes.has("II*\0", at: 0) || bytes.has("MM\0+", at: 0)
            || bytes.has("II+\0", at: 0)
        {
            self = .tiff
        } else if bytes.first("%PDF-", in: 0..<1024) != nil {
            self = .pdf
        } else if Self.sealedStarts.contains(where: { bytes.starts(with: $0) }) {
            self = .sealed
        } else if let root = MarkupHead.root(of: bytes) {
            self = root == "svg" ? .svg : MarkupHead.pageElements.contains(root) ? .page : .text
        } else {
            self = bytes.prefix(512).contains(where: { $0 < 9 || (14...26).contains($0) }) ? .other : .text
        }
    }

    /// PKZIP, Matroska, Ogg, ID3, FLAC, RIFF of another kind, gzip, 7z, OLE.
    private static let sealedStarts: [[UInt8]] = [
        Array("PK".utf8) + [3, 4], [0x1A, 0x45, 0xDF, 0xA3], Array("OggS".utf8), Array("ID3".utf8), Array("fLaC".utf8),
        Array("RIFF".utf8), [0x1F, 0x8B], [0x37, 0x7A, 0xBC, 0xAF], [0xD0, 0xCF, 0x11, 0xE0],
    ]

    /// Endings of pictures, with what their bytes should be.
    static func expected(ofEnding ending: String) -> MediaKind? {
        switch ending {
        case "jpg", "jpeg", "jpe", "jfif": .jpeg
        case "png", "apng": .png
        case "gif": .gif
        case "webp": .webP
        case "svg": .svg
        default: nil
        }
    }

    var isPicture: Bool {
        switch self {
        case .jpeg, .png, .gif, .webP, .svg: true
        default: false
        }
    }

    /// As it stands in "is no …".
    var word: String {
        switch self {
        case .jpeg: "JPEG"
        case .png: "PNG"
        case .gif: "GIF"
        case .webP: "WebP"
        case .svg: "SVG drawing"
        default: "picture"
        }
    }

    /// Endings that hosts and browsers take for pages, scripts, style sheets and settings of a server.
    static let activeEndings: Set<String> = [
        "html", "htm", "xhtml", "xht", "shtml", "mht", "mhtml", "hta", "xsl", "xslt", "js", "mjs", "cjs", "css", "wasm",
        "swf", "jar", "php", "phtml", "phar", "asp", "aspx", "jsp", "cgi", "svgz", "config", "htaccess",
    ]

    /// Endings that hosts send as plain text or data, whatever stands in the file.
    static let textEndings: Set<String> = [
        "txt", "csv", "tsv", "json", "geojson", "ndjson", "jsonl", "md", "yaml", "yml", "log", "bib", "ics",
    ]

    static func ending(of name: String) -> String {
        guard let dot = name.lastIndex(of: "."), !name[dot...].contains("/") else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }
}

/// The beginning of a text that may be markup.
enum MarkupHead {
    /// Elements by which browsers know a page that is sent without a type (WHATWG MIME Sniffing, section 7.1), and those that
    /// make a file of XML one.
    static let pageElements: Set<String> = [
        "html", "head", "body", "script", "iframe", "h1", "div", "font", "table", "a", "style", "title", "b", "br", "p",
        "meta", "link", "form", "frameset", "base", "object", "embed", "img", "video", "audio", "input", "textarea",
        "button", "marquee", "math", "details", "doctype-html", "stylesheet",
    ]

    /// The name of the first element, lower case and without a prefix: what stands before it (declaration, comments, document
    /// type) is passed over. Nil for what is no markup.
    static func root(of bytes: [UInt8]) -> String? {
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        // UTF-16 is read as markup where it looks like it: no drawing of ours is in it.
        if bytes.starts(with: [0xFF, 0xFE, 0x3C, 0]) || bytes.starts(with: [0xFE, 0xFF, 0, 0x3C]) { return "html" }
        while true {
            while index < bytes.count, bytes[index] == 0x20 || (9...13).contains(bytes[index]) { index += 1 }
            guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "<") else { return nil }
            if bytes.has("<?", at: index) {
                guard let end = bytes.first("?>", in: index..<bytes.count) else { return "xml" }
                index = end + 2
            } else if bytes.has("<!--", at: index) {
                guard let end = bytes.first("-->", in: index..<bytes.count) else { return "xml" }
                index = end + 3
            } else if bytes.has("<!", at: index) {
                let word = String(decoding: bytes[index..<min(index + 15, bytes.count)], as: UTF8.self).lowercased()
                if word == "<!doctype html>" || word == "<!doctype html " { return "doctype-html" }
                guard let end = XMLTokens.endOfDoctype(bytes, from: index) else { return "xml" }
                index = end
            } else {
                let name = bytes[(index + 1)...].prefix {
                    $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
                }
                guard let first = name.first, first.isLetter else { return nil }
                return String(decoding: name, as: UTF8.self).lowercased().split(separator: ":").last.map(String.init)
            }
        }
    }
}

extension UInt8 {
    fileprivate var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
}
