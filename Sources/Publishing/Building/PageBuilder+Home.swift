import Reports
import Templating

/// The start page.
extension PageBuilder {
    mutating func homePage() -> HomePage {
        let description =
            report.site.description ?? words.filled("homeDescription", ("summary", summary(of: report.chronology)))
        var page = HomePage(frame: frame(kind: "home", heading: report.site.title, description: description))
        page.intro = report.site.description
        page.figures = keyFigures()
        page.briefs = latestBriefs()
        page.incidents = latestIncidents()
        page.entries = entries()
        if !report.changes.isEmpty {
            page.changes = LatestChangesView(
                rows: report.changes.prefix(5).map(row(change:)), more: link(.changes))
        }
        return page
    }

    private func keyFigures() -> KeyFiguresView? {
        guard !report.incidents.isEmpty else { return nil }
        var rows = [
            KeyFigureView(
                label: words["incidents"], value: Words.grouped(report.incidents.count), note: period,
                href: link(.list(.incident)))
        ]
        let countable = report.chronology.filter(isCountable)
        if !countable.isEmpty {
            let sum = report.sum(.killed, of: countable)
            // An account that counts attackers alone says nothing of anyone else.
            let attackersAlone = countable.count { incident in
                report.incidentFacts[incident].count?[.killed].map { $0.people == nil } ?? false
            }
            var note = words.counted("inIncidents", sum.incidents - attackersAlone)
            if sum.notStated > 0 { note += words["semicolon"] + words.counted("notStatedFor", sum.notStated) }
            let untold = untoldAttackers(in: countable)
            if untold > 0 { note += words["semicolon"] + words.counted("attackersUntold", untold) }
            rows.append(
                KeyFigureView(
                    label: words["killedAttackersApart"], value: figure(sum.people).text, note: note,
                    href: link(.timeline)))
            if sum.attackers.stated > 0 {
                rows.append(
                    KeyFigureView(
                        label: words["attackersKilled"], value: figure(sum.attackers).text,
                        note: words["attackersApart"].lowercasedFirst))
            }
        }
        let disputed = Set(edition.disputes.map(\.incident)).count
        rows.append(
            KeyFigureView(
                label: words["disputedIncidents"], value: count(disputed), note: words["disputedNote"],
                href: link(.disputed)))
        rows.append(
            KeyFigureView(
                label: words["singleOriginEntries"], value: count(edition.singleOrigins.count),
                note: words["singleOriginNote"], href: link(.singleOrigin)))
        return KeyFiguresView(rows: rows)
    }

    /// A count of the site's own records, where none is a number like any other.
    private func count(_ number: Int) -> String { number == 0 ? words["figureNone"] : Words.grouped(number) }

    /// "1989 to 2018": the first and the last year that hold an incident.
    private var period: String? {
        let years = edition.timeline.years.compactMap(\.year)
        guard let first = years.first, let last = years.last else { return nil }
        return first == last
            ? String(first) : words.filled("fromUntil", ("from", String(first)), ("until", String(last)))
    }

    private func latestBriefs() -> LatestBriefsView? {
        let latest = briefOrder.prefix(3)
        return latest.isEmpty ? nil : LatestBriefsView(rows: latest.map(row(brief:)), more: link(.list(.brief)))
    }

    /// The newest by the date of the event. What stands for a year or a country is no event to set beside others.
    private func latestIncidents() -> LatestIncidentsView? {
        let single = report.chronology.filter { !isAggregate($0) }
        guard !single.isEmpty else { return nil }
        let left = report.chronology.count - single.count
        return LatestIncidentsView(
            rows: single.suffix(8).reversed().map { row(incident: $0) }, more: link(.timeline),
            note: left == 0 ? nil : words.counted("aggregatesLeftOut", left))
    }

    private func entries() -> [EntryView] {
        var entries: [EntryView] = []
        func add(_ route: Route, _ label: String, _ text: String, _ count: Int? = nil) {
            entries.append(
                EntryView(
                    href: link(route), label: words[label], count: count.map { Words.grouped($0) }, text: words[text]))
        }
        func add(_ type: RecordType, _ label: String, _ text: String, _ count: Int) {
            // A list without records has no page.
            if count > 0 { add(.list(type), label, text, count) }
        }
        add(.timeline, "navTimeline", "entryTimeline", edition.timeline.years.count { $0.year != nil })
        add(.list(.incident), "incidents", "entryIncidents", report.incidents.count)
        if !edition.maps.isEmpty { add(.map, "navMap", "entryMap") }
        add(.actor, "navActors", "entryActors", report.actors.count)
        add(.place, "navPlaces", "entryPlaces", report.places.count)
        add(.campaign, "navCampaigns", "entryCampaigns", report.campaigns.count)
        add(.source, "sources", "entrySources", report.sources.count)
        add(.brief, "navBriefs", "entryBriefs", report.briefs.count)
        add(.disputed, "navDisputed", "entryDisputed", edition.disputes.count)
        add(.singleOrigin, "navSingleOrigin", "entrySingleOrigin", edition.singleOrigins.count)
        add(.notKnown, "navNotKnown", "entryNotKnown", edition.unknowns.count)
        add(.changes, "navChanges", "entryChanges", report.changes.count)
        add(.methodology, "navMethodology", "entryMethodology")
        return entries
    }
}
