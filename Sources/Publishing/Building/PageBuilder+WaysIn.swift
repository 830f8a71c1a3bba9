import Reports
import Templating

/// The ways into the site from its start page, by the question that a reader comes with.
extension PageBuilder {
    func waysIn() -> [EntryGroupView] {
        let groups = [
            EntryGroupView(
                code: "when", label: words["waysWhen"],
                entries: entries([
                    (.timeline, "navTimeline", "entryTimeline", edition.timeline.years.count { $0.year != nil }),
                    (.list(.incident), "incidents", "entryIncidents", report.incidents.count),
                ]), picks: latestYears()),
            EntryGroupView(
                code: "who", label: words["waysWho"],
                entries: list(.actor, "navActors", "entryActors", report.actors.count)
                    + list(.campaign, "navCampaigns", "entryCampaigns", report.campaigns.count),
                picks: busiestActors()),
            EntryGroupView(
                code: "where", label: words["waysWhere"],
                entries: (edition.maps.isEmpty ? [] : [entry(.map, "navMap", "entryMap", nil)])
                    + list(.place, "navPlaces", "entryPlaces", report.places.count), picks: busiestPlaces()),
            EntryGroupView(
                code: "sure", label: words["waysSure"],
                entries: entries([
                    (.disputed, "navDisputed", "entryDisputed", edition.disputes.count),
                    (.singleOrigin, "navSingleOrigin", "entrySingleOrigin", edition.singleOrigins.count),
                    (.notKnown, "navNotKnown", "entryNotKnown", edition.unknowns.count),
                ]), picks: heaviestOrigins()),
            EntryGroupView(
                code: "what", label: words["waysWhat"],
                entries: list(.source, "sources", "entrySources", report.sources.count)
                    + list(.brief, "navBriefs", "entryBriefs", report.briefs.count)
                    + entries([
                        (.changes, "navChanges", "entryChanges", report.changes.count),
                        (.methodology, "navMethodology", "entryMethodology", nil),
                    ])),
        ]
        return groups.filter { !$0.entries.isEmpty }
    }

    /// Those of the site's own pages that it has.
    private func entries(_ pages: [(route: Route, label: String, text: String, count: Int?)]) -> [EntryView] {
        pages.filter { report.has($0.route) }.map { entry($0.route, $0.label, $0.text, $0.count) }
    }

    private func entry(_ route: Route, _ label: String, _ text: String, _ count: Int?) -> EntryView {
        EntryView(
            href: link(route), label: words[label], count: count.map { Words.grouped($0) }, text: words[text])
    }

    /// A list without records has no page.
    private func list(_ type: RecordType, _ label: String, _ text: String, _ count: Int) -> [EntryView] {
        count == 0 ? [] : [entry(.list(type), label, text, count)]
    }

    private static let picksShown = 5

    private func latestYears() -> [EntryPickView] {
        let years = edition.timeline.years.filter { $0.year != nil }
        // A single year is the timeline itself.
        guard years.count > 1 else { return [] }
        return years.suffix(Self.picksShown).reversed().map { year in
            EntryPickView(
                label: label(ofYear: year.year), href: link(.year(year.year, part: 1, in: "timeline")),
                count: Words.grouped(year.count))
        }
    }

    /// The actors with most incidents, whoever may be named without more words.
    private func busiestActors() -> [EntryPickView] {
        let counts = report.actors.indices.filter { report.actors[$0].hasPage && !edition.isKeptFromSearch(actor: $0) }
            .map { (position: $0, count: edition.involvements(of: $0).count) }.filter { $0.count > 0 }
        return counts.sorted { ($1.count, $0.position) < ($0.count, $1.position) }.prefix(Self.picksShown).map {
            let name = ref(actor: $0.position)
            return EntryPickView(
                label: name.text, lang: name.lang, href: link(report.actors[$0.position].key),
                count: Words.grouped($0.count))
        }
    }

    /// The places with most incidents in them, whole countries apart.
    private func busiestPlaces() -> [EntryPickView] {
        let counts = report.places.indices.filter { report.places[$0].details.kind != .country }
            .map { (position: $0, count: report.placeFacts[$0].incidentsWithin.count) }.filter { $0.count > 0 }
        return counts.sorted { ($1.count, $0.position) < ($0.count, $1.position) }.prefix(Self.picksShown).map {
            EntryPickView(
                label: ref(place: $0.position).text, href: link(report.places[$0.position].key),
                count: Words.grouped($0.count))
        }
    }

    /// Those on whose word alone most rests.
    private func heaviestOrigins() -> [EntryPickView] {
        edition.originIndex.groups.prefix(Self.picksShown).map {
            EntryPickView(label: $0.name, href: link(toOrigin: $0), count: Words.grouped($0.entries.count))
        }
    }
}
