import Reports
import Templating

/// The search page.
extension PageBuilder {
    /// How long a list may be for the page to name all that is in it.
    private static let listLimit = 120

    func searchPage() -> SearchPage {
        var page = SearchPage(frame: frame(kind: "search", heading: words["search"], noindex: true))
        let actors = edition.listedActors
        let shownActors = actors.filter { report.actors[$0].hasPage && !edition.isKeptFromSearch(actor: $0) }
        page.lists = [
            list("incidents", .list(.incident), report.incidents.count, yearLinks),
            list("navActors", .list(.actor), actors.count, links(shownActors.map { report.actors[$0].key })),
            list("navPlaces", .list(.place), report.places.count, links(regions)),
            list(
                "navCampaigns", .list(.campaign), report.campaigns.count,
                links(
                    Edition.newestFirst(report.campaigns.map { $0.date?.chosen?.value }).map {
                        report.campaigns[$0].key
                    })
            ),
            list("navBriefs", .list(.brief), report.briefs.count, links(briefOrder.map { report.briefs[$0].key })),
            list("sources", .list(.source), report.sources.count, []),
        ].filter { $0.count != 0 }
        var pages = report.pages.filter { !$0.isHead }.map {
            SearchLinkView(label: $0.title.value, lang: language(of: $0.header), href: link($0.key))
        }
        let lists: [(String, Route)] = [
            ("navTimeline", .timeline), ("navDisputed", .disputed), ("navSingleOrigin", .singleOrigin),
            ("navNotKnown", .notKnown), ("navChanges", .changes), ("navMethodology", .methodology),
        ]
        pages += lists.filter { report.has($0.1) }.map { SearchLinkView(label: words[$0.0], href: link($0.1)) }
        page.lists.append(SearchListView(label: words["searchMorePages"], links: SearchLinksView(rows: pages)))
        return page
    }

    private func list(_ word: String, _ route: Route, _ count: Int, _ rows: [SearchLinkView]) -> SearchListView {
        SearchListView(
            label: words[word], href: link(route), count: count,
            links: rows.count > Self.listLimit ? nil : SearchLinksView(rows: rows))
    }

    private func links(_ keys: [RecordKey]) -> [SearchLinkView] {
        guard keys.count <= Self.listLimit else { return [] }
        return keys.compactMap { key in
            report.record(key).map {
                SearchLinkView(label: $0.displayTitle, lang: language(of: $0.header), href: link(key))
            }
        }
    }

    private var yearLinks: [SearchLinkView] {
        timelineYears(current: nil, isCurrent: false)?.rows.map {
            SearchLinkView(label: $0.label, href: $0.href, count: $0.count)
        } ?? []
    }

    /// All places where they are few, else those that lie in no other and those directly within.
    private var regions: [RecordKey] {
        let entries = edition.placeTree.entries
        let shown = entries.count > Self.listLimit ? entries.filter { $0.level < 2 } : entries
        return shown.map { report.places[$0.place].key }
    }
}
