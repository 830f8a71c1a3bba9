import Reports
import Templating

/// The parts of the frame that many pages share, made once for each depth below the root: the site with its footer, and
/// the navigation with each of its sections marked.
struct FrameLibrary: Sendable {
    /// Pages lie at most this many folders below the root.
    private static let depths = 0...3

    private let sites: [TemplateRecord]
    private let navigations: [[Route?: TemplateRecord]]

    init(_ report: ReleasedReport, words: Words) {
        sites = Self.depths.map { Self.site(report, words, depth: $0).templateRecord }
        let items = Self.items(report, words)
        navigations = Self.depths.map { depth in
            var byCurrent: [Route?: TemplateRecord] = [:]
            for current in items.map(\.section) + [nil] {
                let rows = items.map { item in
                    NavItemView(
                        label: item.label, href: item.href(depth),
                        current: current != nil && item.section == current)
                }
                byCurrent[current] = NavView(rows: rows).templateRecord
            }
            return byCurrent
        }
    }

    func site(depth: Int) -> TemplateRecord { sites[depth] }

    /// The main navigation as a page of this depth sees it, with the section marked that it belongs to.
    func navigation(depth: Int, section: Route) -> TemplateRecord {
        navigations[depth][section] ?? navigations[depth][nil]!
    }

    /// A link of the navigation.
    private struct Item {
        var label: String
        /// Nil for an address outside the site.
        var section: Route?
        var href: (Int) -> TemplateURL
    }

    private static func url(_ route: Route, depth: Int) -> TemplateURL {
        PageBuilder.url(String(repeating: "../", count: depth) + route.path)
    }

    private static func items(_ report: ReleasedReport, _ words: Words) -> [Item] {
        if !report.site.navigation.isEmpty {
            return report.site.navigation.compactMap { item in
                let isAddress = item.target.contains("://") || item.target.hasPrefix("mailto:")
                guard let url = TemplateURL(checking: item.target) else { return nil }
                if isAddress { return Item(label: item.title, section: nil, href: { _ in url }) }
                let route = Route(item.target)
                return Item(label: item.title, section: route, href: { Self.url(route, depth: $0) })
            }
        }
        var items: [(String, Route)] = [(words["navTimeline"], .timeline)]
        if !report.briefs.isEmpty { items.append((words["navBriefs"], .list(.brief))) }
        items.append((words["incidents"], .list(.incident)))
        if !report.actors.isEmpty { items.append((words["navActors"], .list(.actor))) }
        if !report.places.isEmpty { items.append((words["navPlaces"], .list(.place))) }
        if !report.campaigns.isEmpty { items.append((words["navCampaigns"], .list(.campaign))) }
        if !report.sources.isEmpty { items.append((words["sources"], .list(.source))) }
        return items.map { label, route in Item(label: label, section: route, href: { url(route, depth: $0) }) }
    }

    private static func site(_ report: ReleasedReport, _ words: Words, depth: Int) -> SiteView {
        let site = report.site
        let audience = report.release.audience
        var view = SiteView(
            title: site.title, language: site.language, dir: Language.direction(of: site.language),
            homeHref: url(.home, depth: depth), tlpLabel: audience.label,
            tlpClass: audience == .amberStrict ? "amber-strict" : audience.word)
        var rows = [
            NavItemView(label: words["navMethodology"], href: url(.methodology, depth: depth)),
            NavItemView(label: words["navChanges"], href: url(.changes, depth: depth)),
        ]
        for page in report.pages where page.id != "methodology" {
            rows.append(NavItemView(label: page.displayTitle, href: url(.record(page.key), depth: depth)))
        }
        rows.append(NavItemView(label: words["navFeed"], href: url(.atomFeed, depth: depth)))
        view.footer = NavView(rows: rows)
        return view
    }
}
