/// An address that is safe to follow: `http`, `https` or `mailto`, or one relative to the page.
///
/// A relative reference is a path, a query or a fragment (RFC 3986, section 4.2, without the form that begins with
/// `//`, which names another host and, read from disk, a file server). Non-ASCII letters are allowed (RFC 3987).
@usableFromInline
package struct TemplateURL: Sendable, Hashable {
    package let text: String

    /// Returns nil unless `text` is safe wherever a page has an address: no other scheme (`javascript:`, `data:`), no
    /// scheme hidden behind control characters or blanks (which browsers drop), no backslash (which they read as a
    /// slash), no quotation mark or angle bracket, no invisible character that reorders what a reader sees.
    package init?(checking text: String) {
        guard !text.isEmpty, Self.isClean(text) else { return nil }
        let bytes = text.utf8
        let end = bytes.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
        if let colon = bytes[..<(end ?? bytes.endIndex)].firstIndex(of: UInt8(ascii: ":")) {
            let rest = bytes[bytes.index(after: colon)...]
            switch text[..<colon].lowercased() {
            case "http", "https":
                guard rest.starts(with: "//".utf8), let host = rest.dropFirst(2).first, !"/?#:@".utf8.contains(host)
                else { return nil }
            case "mailto":
                guard let first = rest.first, !"/?#".utf8.contains(first) else { return nil }
            default: return nil
            }
        } else if bytes.starts(with: "//".utf8) {
            return nil
        }
        self.text = text
    }

    /// The schemes that an address may have.
    static let schemes = ["http", "https", "mailto"]

    private static func isClean(_ text: String) -> Bool {
        // Nearly every address is printable ASCII.
        if isPlain(text.utf8.span) { return true }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x7F...0xA0: return false
            // Zero-width space, line and paragraph separators, marks and overrides of direction, byte order mark; not
            // the zero-width joiners (U+200C, U+200D), which Persian and Urdu spelling needs.
            case 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: return false
            default: continue
            }
        }
        return true
    }

    private static func isPlain(_ bytes: Span<UInt8>) -> Bool {
        for index in bytes.indices {
            switch bytes[index] {
            case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x7F...0xFF: return false
            default: continue
            }
        }
        return true
    }
}
