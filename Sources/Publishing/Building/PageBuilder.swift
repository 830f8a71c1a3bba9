import Reports
import Templating

/// Builds the view of one page. What it has of its own is the page's route, to which every link is relative, and the
/// page's list of sources, which are numbered as they are first cited.
struct PageBuilder {
    let edition: Edition
    let route: Route
    /// Draws the views in prose; nil where a text is shown without them.
    let templates: CompiledTemplates?
    /// What stands before the path of every link: the way to the site's root. Nil on a page that is shown at addresses
    /// of any depth and may not know where the site stands: it has no links.
    let toRoot: String?
    /// Which page it is; nil where something else than a page is built.
    var page: PageID?
    var citations = CitationList()

    var report: ReleasedReport { edition.report }
    var words: Words { _read { yield edition.words } }

    init(_ edition: Edition, route: Route, templates: CompiledTemplates? = nil) {
        self.edition = edition
        self.route = route
        self.templates = templates
        toRoot = route == .notFound ? edition.report.site.baseURL?.rootPath : route.toRoot
    }

    // MARK: Links

    /// A link to another file of the site, perhaps to a place in it.
    func link(_ target: Route, fragment: String? = nil) -> TemplateURL {
        guard let fragment else { return Self.url((toRoot ?? "") + target.path) }
        if target == route { return Self.url("#" + fragment) }
        return Self.url((toRoot ?? "") + target.path + "#" + fragment)
    }

    /// An address of our own making: ids and numbers, in which nothing needs escaping.
    static func url(_ text: String) -> TemplateURL {
        guard let url = TemplateURL(checking: text) else { preconditionFailure("'\(text)' is no address") }
        return url
    }

    func link(_ key: RecordKey, fragment: String? = nil) -> TemplateURL { link(.record(key), fragment: fragment) }

    /// The link to a claim on its record's page; nil where the record has none.
    func link(_ claim: ClaimAddress) -> TemplateURL? {
        guard report.hasPage(claim.record) else { return nil }
        let claims = report.record(claim.record)?.header.claims ?? []
        return link(claim.record, fragment: Self.anchor(of: claims[claim.position], at: claim.position))
    }

    static func anchor(of claim: Claim, at position: Int) -> String { "claim.\(claimName(claim, position))" }

    static func claimName(_ claim: Claim, _ position: Int) -> String { claim.id?.id ?? String(position + 1) }

    // MARK: The frame

    /// What stands around a page.
    ///
    /// - Parameters:
    ///   - title: the `<title>` before the site's name; the heading, unless given.
    ///   - trail: the pages between the start page and this one.
    ///   - record: the header of the record that the page shows, for what is said of it outside the page.
    func frame(
        kind: String, heading: String, title: String? = nil, headingLang: String? = nil, description: String? = nil,
        section: Route? = nil, trail: [(String, Route)] = [], noindex: Bool = false, isArticle: Bool = false,
        record: RecordHeader? = nil
    ) -> PageFrame {
        let site = report.site
        var head = HeadView(
            title: route == .home ? site.title : fullTitle(title ?? heading), heading: heading,
            headingLang: headingLang, kind: kind)
        head.description = description.map { Self.clipped(record == nil ? ofPart($0) : $0, to: 165) }
        head.noindex = noindex || edition.asOf != nil
        if toRoot != nil, report.hasNews {
            head.feeds =
                feeds(of: .site) + [feed(Feed(.changes, .atom))] + (feedSubject(of: record?.key).map(feeds(of:)) ?? [])
        }
        let crumbs = route == .home || route == .notFound ? [] : [(site.title, Route.home)] + trail
        let root = toRoot ?? ""
        var frame = PageFrame(
            root: Self.url(root.isEmpty ? "./" : root), site: edition.frames.site(of: route), head: head,
            nav: edition.frames.navigation(of: route, section: section ?? route),
            breadcrumbs: crumbs.isEmpty
                ? nil : NavView(rows: crumbs.map { NavItemView(label: $0.0, href: link($0.1)) }),
            words: words, trail: crumbs)
        frame.download = download()
        addMetadata(to: &frame, isArticle: isArticle, record)
        return frame
    }

    /// The `<title>`: with the site's name behind it, unless that makes it longer than search engines show.
    private func fullTitle(_ title: String) -> String {
        let full = "\(title) · \(report.site.title)"
        return full.utf8.count <= 72 || full.count <= 70 || title.count < 20 ? full : title
    }

    /// The first words of a text, as many as go into `limit` characters.
    static func clipped(_ text: String, to limit: Int) -> String {
        // Counting characters reads the whole text; one of so few bytes has no more of them.
        guard text.utf8.count > limit, text.count > limit else { return text }
        let start = text.prefix(limit - 1)
        let end = start.lastIndex(of: " ") ?? start.endIndex
        return start[..<end] + "…"
    }
}
