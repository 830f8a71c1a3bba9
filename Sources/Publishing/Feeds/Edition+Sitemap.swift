import Reports

/// The site map (sitemaps.org, protocol 0.9) and `robots.txt` (RFC 9309). Only a site that has a base address has a site
/// map.
extension Edition {
    /// How many addresses one site map holds. The protocol allows 50,000; with this many it stays below a megabyte.
    static let sitemapLimit = 8_000

    /// In how many files the site map of so many pages is written.
    static func sitemapParts(_ pages: Int, limit: Int = sitemapLimit) -> Int { max(1, (pages + limit - 1) / limit) }

    /// Writes the map of all pages, or where these are too many for one, the index of the maps.
    package func writeSitemap(of files: [SiteFile], limit: Int = sitemapLimit, into output: inout [UInt8]) {
        let parts = Self.sitemapParts(files.count { isIndexable($0) }, limit: limit)
        guard parts > 1 else { return writeSitemap(part: 1, of: files, limit: limit, into: &output) }
        output.write(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        )
        for part in 1...parts {
            output.write("<sitemap>")
            writeLocation(of: .sitemap(part: part), into: &output)
            output.write("</sitemap>\n")
        }
        output.write("</sitemapindex>\n")
    }

    /// Writes one of the maps that the index names.
    package func writeSitemap(
        part: Int, of files: [SiteFile], limit: Int = sitemapLimit, into output: inout [UInt8]
    ) {
        output.write(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        )
        for file in files.lazy.filter(isIndexable).dropFirst((part - 1) * limit).prefix(limit) {
            output.write("<url>")
            writeLocation(of: file.route, into: &output)
            if case .page(let page) = file.content, let day = record(shownOn: page)?.header.updated,
                (0...9999).contains(day.year)
            {
                output.write("<lastmod>\(day)</lastmod>")
            }
            output.write("</url>\n")
        }
        output.write("</urlset>\n")
    }

    /// Allows everything on the open web; what is for fewer eyes is for no robot.
    package func writeRobots(into output: inout [UInt8]) {
        output.write("User-agent: *\nDisallow:\(report.release.audience == .clear && asOf == nil ? "" : " /")\n")
        if asOf == nil, let address = address(of: .sitemap) {
            output.write("Sitemap: ")
            output.writeURI(address)
            output.write("\n")
        }
    }

    private func writeLocation(of route: Route, into output: inout [UInt8]) {
        guard let address = address(of: route) else { return }
        var uri: [UInt8] = []
        uri.writeURI(address)
        output.write("<loc>")
        output.writeXML(String(decoding: uri, as: UTF8.self))
        output.write("</loc>")
    }

    /// Whether search engines may list a file: a page that is no redirect, not the one for lost addresses, and not of a
    /// guarded or private person.
    func isIndexable(_ file: SiteFile) -> Bool {
        guard case .page(let page) = file.content, asOf == nil else { return false }
        switch page {
        case .redirect, .takenDown, .notFound, .style, .search, .version, .recorded: return false
        case .actor(let position): return !isKeptFromSearch(actor: position)
        case .recordPart(let key, _):
            return key.type != .actor || !(report.position(of: key).map(isKeptFromSearch) ?? false)
        default: return true
        }
    }

    /// Whether the pages of an actor say `noindex`: a guarded person, or one without a public role.
    func isKeptFromSearch(actor position: Int) -> Bool {
        guards[position] != nil || report.actors[position].isPrivatePerson
    }

    /// The record whose changes are the page's changes.
    private func record(shownOn page: PageID) -> (any Record)? {
        switch page {
        case .incident(let index): report.incidents[index]
        case .actor(let index): report.actors[index]
        case .place(let index): report.places[index]
        case .campaign(let index): report.campaigns[index]
        case .source(let index): report.sources[index]
        case .brief(let index): report.briefs[index]
        case .page(let index): report.pages[index]
        default: nil
        }
    }
}

extension [UInt8] {
    /// Appends an address with everything beyond ASCII percent-encoded (RFC 3987, section 3.1, without its host rule).
    fileprivate mutating func writeURI(_ text: String) {
        for byte in text.utf8 {
            if byte < 0x80 { append(byte) } else { write("%" + String(byte, radix: 16, uppercase: true)) }
        }
    }
}
