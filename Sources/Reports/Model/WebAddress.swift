/// An address that a page may link to: `http`, `https` or `mailto`, with nothing in it that could end an attribute or
/// change the scheme. Everything else (`javascript:`, `data:`, control characters) is refused when content is read.
package struct WebAddress: Sendable, Hashable {
    package let text: String

    /// The rule as a regular expression, for editors.
    package static let pattern =
        #"^([Hh][Tt][Tt][Pp][Ss]?://|[Mm][Aa][Ii][Ll][Tt][Oo]:)[^\u0000-\u0020\u007f"<>\\`]+$"#

    package init?(_ text: String) {
        let lower = text.lowercased()
        let schemes = ["https://", "http://", "mailto:"]
        guard let scheme = schemes.first(where: lower.hasPrefix), text.utf8.count > scheme.utf8.count else {
            return nil
        }
        for byte in text.utf8
        where byte <= 0x20 || byte == 0x7F || byte == 0x22 || byte == 0x3C || byte == 0x3E
            || byte == 0x5C || byte == 0x60
        {
            return nil
        }
        self.text = text
    }

    /// The host, for "dawn.com" beside a link; empty for `mailto:`.
    package var host: String {
        guard var host = afterScheme?.prefix(while: { !"/?#".utf8.contains($0) }) else { return "" }
        if let at = host.lastIndex(of: UInt8(ascii: "@")) { host = host[host.index(after: at)...] }
        if host.starts(with: "www.".utf8) { host = host.dropFirst(4) }
        return String(Substring(host))
    }

    /// What follows `://`. Byte by byte, since a host is asked for on every page that names a source.
    private var afterScheme: Substring.UTF8View? {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), text.utf8[colon...].starts(with: "://".utf8)
        else { return nil }
        return text.utf8[colon...].dropFirst(3)
    }

    /// The path of the folder that the address names, with a slash at its beginning and its end: `/` for a whole host,
    /// `/reports/` for `https://example.org/reports`. For the one page that is shown at addresses of any depth.
    package var rootPath: String {
        guard let start = text.firstRange(of: "://")?.upperBound else { return "/" }
        let rest = text[start...].prefix { $0 != "?" && $0 != "#" }
        guard let slash = rest.firstIndex(of: "/") else { return "/" }
        let path = String(rest[slash...])
        return path.hasSuffix("/") ? path : path + "/"
    }
}
