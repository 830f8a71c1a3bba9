import Reports

/// Absolute addresses and permanent names of files and records.
extension Edition {
    /// The address of a file on the web; nil for a site that does not say where it will stand.
    func address(of route: Route) -> String? {
        report.site.baseURL.map { $0.text + "/" + (route == .home ? "" : route.path) }
    }

    /// The address where there is one, else the way from the site's root, where all feeds stand. Atom resolves relative
    /// references against the address that the feed was fetched from (RFC 4287, section 2).
    func reference(to route: Route) -> String { address(of: route) ?? route.path }

    /// The id by which feed readers know a record: it never changes (RFC 4287, section 4.2.6), so a renamed record
    /// keeps the name it had first.
    func permanentID(of header: RecordHeader) -> String {
        permanentID(of: .record(RecordKey(header.key.type, header.formerly.first?.id ?? header.id)))
    }

    /// The address; for a site without one a `tag:` URI (RFC 4151) whose authority belongs to nobody: names below
    /// `.invalid` are never assigned (RFC 2606, section 2), so no other namer can come upon the same tag. What tells
    /// one site from another is its title; a site that has settled on neither title nor address has no permanent names.
    func permanentID(of route: Route) -> String {
        address(of: route) ?? "tag:sitrep.invalid,2026:\(Self.slug(report.site.title))/\(route.path)"
    }

    /// The letters and digits of a text in lower case, with hyphens between them. A text with anything else in it than
    /// ASCII has its hash at the end, so that two titles in one script stay two.
    private static func slug(_ text: String) -> String {
        var slug: [UInt8] = []
        for byte in text.utf8 {
            let byte = LinkScanner.lowercased(byte)
            if LinkScanner.isLetter(byte) || (0x30...0x39).contains(byte) {
                slug.append(byte)
            } else if let last = slug.last, last != UInt8(ascii: "-") {
                slug.append(UInt8(ascii: "-"))
            }
        }
        while slug.last == UInt8(ascii: "-") { slug.removeLast() }
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) || slug.isEmpty else { return String(decoding: slug, as: UTF8.self) }
        let hash = String(NameHash.of(text.utf8), radix: 16)
        return (slug.isEmpty ? "" : String(decoding: slug, as: UTF8.self) + "-") + hash
    }
}
