import Reports
import Templating

/// The parts of the frame that many pages share, made once for each depth below the root: the site with its footer, and
/// the navigation with each of its sections marked.
struct FrameLibrary: Sendable {
    /// Pages lie at most this many folders below the root.
    private static let depths = 0...3

    private let sites: [TemplateRecord]
    private let navigations: [[Route?: TemplateRecord]]
    /// The frame of the page that is shown at addresses of any depth: its links begin with the path of the site's base
    /// address; without one there are none.
    private let siteOfNotFound: TemplateRecord
    private let navigationOfNotFound: TemplateRecord?

    init(
        _ report: ReleasedReport, words: Words, assets: ThemeAssets, hasMap: Bool, hasData: Bool, asOf: String? = nil
    ) {
        let roots = Self.depths.map { String(repeating: "../", count: $0) }
        sites = roots.map { Self.site(report, words, assets, root: $0, hasData: hasData, asOf).templateRecord }
        let items = Self.items(report, words, hasMap: hasMap)
        navigations = roots.map { root in
            var byCurrent: [Route?: TemplateRecord] = [:]
            for current in items.map(\.section) + [nil] {
                byCurrent[current] = Self.navigation(items, root: root, current: current)
            }
            return byCurrent
        }
        let base = report.site.baseURL?.rootPath
        siteOfNotFound = Self.site(report, words, assets, root: base, hasData: hasData, asOf).templateRecord
        navigationOfNotFound = base.map { Self.navigation(items, root: $0, current: nil) }
    }

    func site(of route: Route) -> TemplateRecord { route == .notFound ? siteOfNotFound : sites[route.depth] }

    /// The main navigation as a page sees it, with the section marked that it belongs to.
    func navigation(of route: Route, section: Route) -> TemplateRecord? {
        if route == .notFound { return navigationOfNotFound }
        return navigations[route.depth][section] ?? navigations[route.depth][nil]!
    }

    private static func navigation(_ items: [Item], root: String, current: Route?) -> TemplateRecord {
        let rows = items.map { item in
            NavItemView(label: item.label, href: item.href(root), current: current != nil && item.section == current)
        }
        return NavView(rows: rows).templateRecord
    }

    /// A link of the navigation.
    private struct Item {
        var label: String
        /// Nil for an address outside the site.
        var section: Route?
        /// By the way to the site's root.
        var href: (String) -> TemplateURL
    }

    private static func url(_ route: Route, root: String) -> TemplateURL { PageBuilder.url(root + route.path) }

    private static func items(_ report: ReleasedReport, _ words: Words, hasMap: Bool) -> [Item] {
        if !report.site.navigation.isEmpty {
            return report.site.navigation.compactMap { item in
                let isAddress = item.target.contains("://") || item.target.hasPrefix("mailto:")
                guard let url = TemplateURL(checking: item.target) else { return nil }
                if isAddress { return Item(label: item.title, section: nil, href: { _ in url }) }
                let route = Route(item.target)
                return Item(label: item.title, section: route, href: { Self.url(route, root: $0) })
            }
        }
        var items: [(String, Route)] = report.has(.timeline) ? [(words["navTimeline"], .timeline)] : []
        if !report.briefs.isEmpty { items.append((words["navBriefs"], .list(.brief))) }
        if report.has(.list(.incident)) { items.append((words["incidents"], .list(.incident))) }
        if hasMap { items.append((words["navMap"], .map)) }
        if !report.actors.isEmpty { items.append((words["navActors"], .list(.actor))) }
        if !report.places.isEmpty { items.append((words["navPlaces"], .list(.place))) }
        if !report.campaigns.isEmpty { items.append((words["navCampaigns"], .list(.campaign))) }
        if !report.sources.isEmpty { items.append((words["sources"], .list(.source))) }
        return items.map { label, route in Item(label: label, section: route, href: { url(route, root: $0) }) }
    }

    private static func site(
        _ report: ReleasedReport, _ words: Words, _ assets: ThemeAssets, root: String?, hasData: Bool, _ asOf: String?
    ) -> SiteView {
        let site = report.site
        let audience = report.release.audience
        var view = SiteView(
            title: site.title, language: site.language, dir: Language.direction(of: site.language),
            homeHref: root.map { url(.home, root: $0) }, style: url(assets.style, root: root ?? "./"),
            script: assets.script("page").map { url($0, root: root ?? "./") }, tlpLabel: audience.label,
            tlpClass: audience == .amberStrict ? "amber-strict" : audience.word)
        view.asOf = asOf
        if assets.has(SiteIcon.all) {
            // As the style sheet: without any, a browser asks the root of the host, which is not the site's.
            let root = root ?? "./"
            view.icons = IconsView(
                svg: url(SiteIcon.svg, root: root), ico: url(SiteIcon.ico, root: root),
                touch: url(SiteIcon.touch, root: root), manifest: url(.manifest, root: root))
        }
        guard let root else { return view }
        if assets.script("search") != nil, site.baseURL != nil { view.openSearch = url(.openSearch, root: root) }
        view.searchAction = url(.search, root: root)
        view.searchScript = assets.script("search").map { url($0, root: root) }
        var rows = [
            ("search", Route.search), ("navMethodology", .methodology), ("navChanges", .changes),
        ].filter { report.has($0.1) }.map { NavItemView(label: words[$0.0], href: url($0.1, root: root)) }
        for page in report.pages where !page.isHead {
            rows.append(NavItemView(label: page.displayTitle, href: url(.record(page.key), root: root)))
        }
        if hasData { rows.append(NavItemView(label: words["navData"], href: url(.data, root: root))) }
        if site.hasStylePage { rows.append(NavItemView(label: words["navStyle"], href: url(.style, root: root))) }
        if report.has(.atomFeed) {
            rows.append(NavItemView(label: words["navFeed"], href: url(.atomFeed, root: root)))
        }
        view.footer = NavView(rows: rows)
        return view
    }
}
