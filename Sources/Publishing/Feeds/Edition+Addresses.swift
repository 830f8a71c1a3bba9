package import Reports

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
    package func permanentID(of header: RecordHeader) -> String {
        permanentID(of: .record(RecordKey(header.key.type, header.formerly.first?.id ?? header.id)))
    }

    /// The address; for a site without one a `tag:` URI (RFC 4151) whose authority belongs to nobody: names below
    /// `.invalid` are never assigned (RFC 2606, section 2), so no other namer can come upon the same tag. What tells
    /// one site from another is its title; a site that has settled on neither title nor address has no permanent names.
    func permanentID(of route: Route) -> String {
        address(of: route) ?? made.nameAuthority.value { "tag:sitrep.invalid,2026:\(Self.slug(report.site.title))/" }
            + route.path
    }

    /// The ASCII letters and digits of a text in lower case, with hyphens between them. A text with letters of other
    /// scripts has its hash at the end, so that two titles in one script stay two.
    private static func slug(_ text: String) -> String {
        var slug = ""
        var isComplete = true
        for scalar in text.unicodeScalars {
            if scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
                slug += scalar.properties.lowercaseMapping
            } else {
                if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { isComplete = false }
                if let last = slug.utf8.last, last != UInt8(ascii: "-") { slug += "-" }
            }
        }
        while slug.hasSuffix("-") { slug.removeLast() }
        if isComplete, !slug.isEmpty { return slug }
        return (slug.isEmpty ? "" : slug + "-") + String(NameHash.of(text.utf8), radix: 16)
    }
}
