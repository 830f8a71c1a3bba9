import Reports
import Templating

/// The views that blocks in prose ask for. Each is drawn by a small template of its own, so that a site can change it.
///
/// A view says what it shows and what it leaves out, holds no heading (its text has levels of its own), has no ids (it
/// may stand on a page more than once), and never grows beyond a part of a list.
extension PageBuilder {
    /// Appends a view.
    ///
    /// - Parameter asOf: for a dated brief, its date: the view is drawn from today's records and says so.
    mutating func write(_ view: ReportView, of record: RecordKey, asOf: EventDate?, into html: inout [UInt8]) {
        guard let templates else { return }
        switch view.kind {
        case .incidents:
            incidentsBlock(view, asOf: asOf).render(with: templates, words: words, into: &html)
        case .timeline:
            timelineBlock(view, asOf: asOf).render(with: templates, words: words, into: &html)
        case .casualties:
            casualtiesBlock(view, asOf: asOf).render(with: templates, words: words, into: &html)
        case .map:
            mapBlock(view, asOf: asOf).render(with: templates, words: words, into: &html)
        case .chart:
            chartBlock(view, asOf: asOf).render(with: templates, words: words, into: &html)
        case .relations:
            relationsBlock(view, of: record, asOf: asOf).render(with: templates, words: words, into: &html)
        case .judgement:
            judgementBlock(view, of: record, asOf: asOf)?.render(with: templates, words: words, into: &html)
        case .figure:
            figureBlock(view)?.render(with: templates, words: words, into: &html)
        }
    }

    // MARK: Lists

    private func incidentsBlock(_ view: ReportView, asOf: EventDate?) -> IncidentsBlock {
        let choice = ViewChoice(view.filter, of: report)
        var block = IncidentsBlock(head: head(of: view, choice, word: "incidents", asOf: asOf))
        block.head.scope =
            choice.shown.count > 1 ? block.head.scope.map { joined($0, words["newestFirst"]) } : block.head.scope
        block.rows = choice.shown.reversed().map { row(incident: $0) }
        block.more = more(view.filter, choice)
        return block
    }

    private func joined(_ sentence: String, _ end: String) -> String {
        sentence.withoutPeriod + words["comma"] + end + words["fullStop"]
    }

    private func timelineBlock(_ view: ReportView, asOf: EventDate?) -> TimelineBlock {
        let choice = ViewChoice(view.filter, of: report)
        var block = TimelineBlock(head: head(of: view, choice, word: "navTimeline", asOf: asOf))
        block.drawing = drawing(of: choice.shown, title: block.head.label)
        block.rows = choice.shown.map { row(incident: $0) }
        block.more = more(view.filter, choice)
        return block
    }

    // MARK: Casualties

    private mutating func casualtiesBlock(_ view: ReportView, asOf: EventDate?) -> CasualtiesBlock {
        guard let incident = view.incident else { return sums(view, asOf: asOf) }
        var head = BlockHead(title: view.title, caption: view.caption, label: view.title ?? words["casualties"])
        head.notes = notes(asOf: asOf)
        guard let position = report.position(incident.id, .incident) else {
            head.empty = words["viewWithheld"]
            return CasualtiesBlock(head: head)
        }
        let record = report.incidents[position]
        let facts = report.incidentFacts[position]
        head.scope = words.filled("viewAccountsOf", ("title", record.title.value))
        head.label = view.title ?? head.scope!.withoutPeriod
        guard !facts.accounts.isEmpty else {
            head.empty = words["viewNoAccounts"]
            return CasualtiesBlock(head: head, record: ref(incident: position))
        }
        let outcomes = Self.outcomes(in: record.casualties + record.tolls.flatMap(\.rows))
        let rows = facts.accounts.enumerated().map { index, account in
            tollAccount(account, number: index + 1, isInUse: index == facts.chosen, record, outcomes)
        }
        let intro = words.counted("accountsIntro", rows.count) + ". "
        return CasualtiesBlock(
            head: head, record: ref(incident: position),
            accounts: TollAccountsView(
                intro: rows.count > 1 ? intro + words["accountsWhole"] : intro, columns: outcomes.map(column),
                rows: rows))
    }

    private func sums(_ view: ReportView, asOf: EventDate?) -> CasualtiesBlock {
        // A sum has no length to keep short, so a part of the list is summed only where the author set a limit.
        let choice = ViewChoice(view.filter, of: report, limit: nil)
        var block = CasualtiesBlock(head: head(of: view, choice, word: "casualties", asOf: asOf))
        guard block.head.empty == nil else { return block }
        block.table = table(sumOf: choice.shown.filter(isCountable))
        if block.table == nil { block.head.empty = words["viewNoCasualties"] }
        return block
    }

    // MARK: Pictures

    private mutating func figureBlock(_ view: ReportView) -> FigureBlock? {
        // What stands in a block is no row of a record, so its label is judged here.
        guard let media = view.media, media.row.tlp <= report.release.audience else { return nil }
        return FigureBlock(
            head: BlockHead(label: words["media"]), rows: [self.media(media, caption: view.caption)])
    }
}
