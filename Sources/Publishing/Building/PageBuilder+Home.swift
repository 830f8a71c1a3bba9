import Reports
import Templating

/// The start page.
extension PageBuilder {
    mutating func homePage() -> HomePage {
        let description =
            report.site.description ?? words.filled("homeDescription", ("summary", summary(of: report.chronology)))
        var page = HomePage(
            frame: frame(kind: "home", heading: report.site.title, description: description), timeline: link(.timeline))
        page.intro = report.site.description
        if let own = report.position("home", .page).map({ report.pages[$0] }) {
            page.lang = language(of: own.header)
            page.body = html(own.body, of: own.key, level: 2)
            page.claims = claims(of: own.header, standings: standings(of: own.key))
            _ = cites(own.header.sources)
            page.sources = sourceList()
        }
        page.figures = keyFigures()
        page.briefs = latestBriefs()
        page.incidents = latestIncidents()
        page.charts = siteCharts()
        // Where there is nothing but prose, the prose leads on.
        page.groups = report.hasRecords ? waysIn() : []
        if !report.changes.isEmpty {
            page.changes = LatestChangesView(
                rows: report.changes.prefix(4).map(row(change:)), more: link(.changes))
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
            if let range = standingRange(.killed, of: countable) {
                note += words["semicolon"] + words.filled("accountsRange", ("range", range))
            }
            // A best estimate is read at once, its range below it; every other figure is its own phrase.
            var value = figure(sum.people).text
            if case .between(let low, let high, let best?) = ChartValue(sum.people) {
                value = Words.grouped(best)
                note =
                    words.filled("bestEstimate", ("low", Words.grouped(low)), ("high", Words.grouped(high)))
                    + words["semicolon"]
                    + note
            }
            rows.append(
                KeyFigureView(
                    label: words["killedAttackersApart"], value: value, note: note, href: link(.timeline)))
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

    /// Incidents and the killed over time; nil where one period holds them all.
    private func siteCharts() -> ChartsView? {
        guard let periods = ChartPeriods.fitting(report.chronology, of: edition) else { return nil }
        var killed: [Int: QuantitySum] = [:]
        for (index, period) in periods.periods.enumerated() { killed[index] = killedPeople(of: period.incidents) }
        return charts(periods, killed: killed, showsKilled: true)
    }
}
