package import Reports

/// A file of the site: where it stands, and what it is made of.
package struct SiteFile: Sendable {
    package enum Content: Sendable {
        case page(PageID)
        case feed(Feed)
        case sitemap, robots
        case webManifest, headers, apacheSettings, openSearch
        case securityContact(SiteConfiguration.SecurityContact)
        /// One of the maps that the site map names, where one file cannot hold all pages; from 1.
        case sitemapPart(Int)
        /// Bytes that are there already: a style sheet, an icon.
        case bytes([UInt8])
        /// A file of `Content/media`, by its path from there.
        case media(String)
        /// What the site has released, for other programs.
        case data(DataFile)
    }

    package let route: Route
    package let content: Content

    /// Whether the file is HTML.
    package var isPage: Bool {
        if case .page = content { true } else { false }
    }

    /// Whether making it takes as long as making many pages.
    package var isLarge: Bool {
        if case .data(let file) = content { file.selection == .all } else { false }
    }

    init(_ route: Route, _ content: Content) {
        self.route = route
        self.content = content
    }
}
