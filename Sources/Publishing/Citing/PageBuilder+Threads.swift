import Reports
import Templating

/// The way to the one before and the one after.
extension PageBuilder {
    /// How many campaigns of an incident are shown: the card names them all.
    private static let campaignsShown = 3

    /// An incident within its campaigns, then within the whole timeline.
    func threads(ofIncident position: Int) -> ThreadsView? {
        var rows: [ThreadView] = []
        for membership in edition.threads.memberships[position].prefix(Self.campaignsShown) {
            let incidents = report.campaignFacts[membership.campaign].incidents
            let campaign = report.campaigns[membership.campaign]
            let thread = RefView(
                text: campaign.displayTitle, href: link(campaign.key), lang: language(of: campaign.header))
            rows += neighbours(in: incidents, at: membership.position, thread) { step(incident: $0) }
        }
        rows += neighbours(
            in: report.chronology, at: report.chronologicalPosition[position],
            RefView(text: words["navTimeline"], href: link(.timeline)), isMain: true
        ) { step(incident: $0) }
        return rows.isEmpty ? nil : ThreadsView(rows: rows)
    }

    func threads(ofBrief position: Int) -> ThreadsView? {
        let rows = neighbours(
            in: edition.threads.briefs, at: edition.threads.briefPositions[position],
            RefView(text: words["navBriefs"], href: link(.list(.brief))), isMain: true
        ) { step(brief: $0) }
        return rows.isEmpty ? nil : ThreadsView(rows: rows)
    }

    /// A row where there are neighbours; none for one that stands alone.
    private func neighbours(
        in order: [Int], at position: Int, _ thread: RefView, isMain: Bool = false, _ step: (Int) -> ThreadStepView
    ) -> [ThreadView] {
        guard order.count > 1 else { return [] }
        var view = ThreadView(thread: thread, isMain: isMain)
        if position > 0 { view.previous = step(order[position - 1]) }
        if position + 1 < order.count { view.next = step(order[position + 1]) }
        return [view]
    }

    private func step(incident position: Int) -> ThreadStepView {
        let line = edition.lines[position]
        let isGuarded = edition.guardedNames.areNamed(in: line.title)
        return ThreadStepView(
            href: link(line.route),
            title: isGuarded ? FeedTitles(edition).title(of: report.incidents[position].key) : line.title,
            lang: isGuarded ? nil : line.lang, date: line.date)
    }

    private func step(brief position: Int) -> ThreadStepView {
        let brief = report.briefs[position]
        let isGuarded = edition.guardedNames.areNamed(in: brief.title.value)
        return ThreadStepView(
            href: link(brief.key), title: isGuarded ? FeedTitles(edition).title(of: brief.key) : brief.title.value,
            lang: isGuarded ? nil : language(of: brief.header), date: date(brief.date.value, style: .short))
    }
}
