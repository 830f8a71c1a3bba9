import Markdown
import Reports
import Templating

/// Briefs, their list, and the pages of the site itself.
extension PageBuilder {
    mutating func briefsPage(part: Int) -> BriefsPage {
        let order = briefOrder
        let parts = edition.parts(order.count)
        let rows = edition.slice(order, part: part)
        let count = words.counted("recordCountBrief", order.count)
        var page = BriefsPage(
            frame: frame(
                kind: "briefs", heading: title(words["navBriefs"], part: part),
                description: words.filled("briefsDescription", ("count", count), ("site", report.site.title)),
                section: .list(.brief)))
        page.intro = rangeOfPart(part, of: order.count) ?? words["briefsIntro"]
        page.rows = rows.map(row(brief:))
        page.parts = numberedParts(parts, current: part) { .list(.brief, part: $0) }
        return page
    }

    /// The briefs, newest first.
    var briefOrder: [Int] { edition.threads.briefs.reversed() }

    func row(brief position: Int) -> BriefRowView {
        let brief = report.briefs[position]
        var row = BriefRowView(
            href: link(brief.key), title: brief.title.value, lang: language(of: brief.header),
            date: date(brief.date.value), kind: kind(of: brief))
        row.covers = coverage(of: brief)
        row.lead = plain(brief.keyPoints.first ?? brief.summary)
        return row
    }

    func kind(of brief: Brief) -> TermView {
        brief.kind.map { term("briefKind", $0.rawValue) } ?? TermView(code: "brief", label: words["brief"])
    }

    /// "November 2022 to March 2023, Pakistan".
    func coverage(of brief: Brief) -> String? {
        var parts = brief.covers.places.map { words.isolated(ref($0, .place).text) }
        if let period = brief.covers.period { parts.insert(period.phrase(in: edition.dates), at: 0) }
        return parts.isEmpty ? nil : parts.joined(separator: words["comma"])
    }

    // MARK: The page

    mutating func briefPage(_ position: Int) -> BriefPage {
        let brief = report.briefs[position]
        let key = brief.key
        let asOf = brief.date.value
        let lead = plain(brief.summary) ?? plain(brief.keyPoints.first)
        let fallback = [kind(of: brief).label, asOf.phrase(in: edition.dates), coverage(of: brief)]
            .compactMap { $0 }.joined(separator: words["comma"])
        var page = BriefPage(
            frame: frame(
                kind: "brief", heading: brief.title.value, title: uniqueTitle(brief.title.value, key),
                headingLang: language(of: brief.header), description: lead ?? fallback, section: .list(.brief),
                trail: [(words["navBriefs"], .list(.brief))], isArticle: true, record: brief.header),
            kind: kind(of: brief))
        page.lang = language(of: brief.header)
        page.kickers = [RefView(text: asOf.phrase(in: edition.dates))]
        if !brief.authors.isEmpty {
            page.kickers.append(RefView(text: brief.authors.joined(separator: words["comma"])))
        }
        page.deck = plain(brief.summary)
        if let retraction = brief.header.revisions.first(where: { $0.kind == .retraction }) {
            page.notice = NoticeView(code: "retracted", label: words["revisionRetraction"], text: retraction.text)
        }
        let points = brief.keyPoints.compactMap { html($0, of: key, level: 3, asOf: asOf) }
        if !points.isEmpty { page.keyPoints = KeyPointsView(rows: points.map { ParagraphView(html: $0) }) }
        page.judgements = judgements(of: brief)
        page.body = html(brief.body, of: key, level: 2, asOf: asOf)
        page.facts = facts(of: brief)
        page.claims = claims(of: brief.header, standings: standings(of: key))
        page.mentioned = mentioned(in: brief)
        _ = cites(brief.header.sources)
        page.sources = sourceList()
        page.revisions = revisions(of: brief.header)
        page.citeAs = citation(of: brief.header, title: brief.title.value)
        addCitation(of: brief.header, title: brief.title.value, to: &page.frame)
        page.threads = threads(ofBrief: position)
        page.frame.head.jsonLd = linkedBrief(brief, page.frame)
        return page
    }

    private func facts(of brief: Brief) -> [FactView] {
        var rows: [FactView] = []
        var date = FactView(label: words["date"], date: self.date(brief.date.value))
        date.note = words["briefAsOf"]
        rows.append(date)
        if !brief.authors.isEmpty {
            rows.append(FactView(label: words["factAuthors"], text: brief.authors.joined(separator: words["comma"])))
        }
        rows.append(FactView(label: words["kind"], text: kind(of: brief).label))
        if let period = brief.covers.period {
            rows.append(FactView(label: words["factPeriod"], date: self.date(period)))
        }
        if !brief.covers.places.isEmpty {
            rows.append(FactView(label: words["factPlaces"], refs: brief.covers.places.map { ref($0, .place) }))
        }
        if !brief.covers.actors.isEmpty {
            rows.append(FactView(label: words["factActors"], refs: brief.covers.actors.map { ref($0, .actor) }))
        }
        if !brief.header.tags.isEmpty {
            rows.append(FactView(label: words["factTags"], text: brief.header.tags.joined(separator: words["comma"])))
        }
        rows.append(FactView(label: words["factTLP"], text: brief.header.tlp.label))
        rows.append(FactView(label: words["factID"], text: brief.id))
        return rows
    }

    /// The records that the brief's prose names, by type, each once, in the order of the text.
    private func mentioned(in brief: Brief) -> MentionedView? {
        var found: [RecordType: [RecordKey]] = [:]
        for use in brief.references {
            guard case .prose(let type, _) = use.target, let key = report.key(named: use.id, type: type) else {
                continue
            }
            if !found[key.type, default: []].contains(key) { found[key.type, default: []].append(key) }
        }
        let order: [RecordType] = [.incident, .actor, .place, .campaign, .source, .brief, .page]
        let groups = order.compactMap { type in
            found[type].map { RefGroupView(label: words["records", type.rawValue], rows: $0.map { ref($0) }) }
        }
        return groups.isEmpty ? nil : MentionedView(groups: groups)
    }

    // MARK: Judgements

    private mutating func judgements(of brief: Brief) -> JudgementsView? {
        guard !brief.judgements.isEmpty else { return nil }
        var rows: [JudgementView] = []
        for judgement in brief.judgements {
            if let row = self.judgement(judgement, number: rows.count + 1, of: brief.key, asOf: brief.date.value) {
                rows.append(row)
            }
        }
        return JudgementsView(rows: rows, yardstick: yardstick())
    }

    /// A judgement as it is shown, in a brief's list or where its prose asks for one; nil where it has no text.
    mutating func judgement(_ judgement: Judgement, number: Int, of key: RecordKey, asOf: EventDate?) -> JudgementView?
    {
        guard let text = html(judgement.text, of: key, level: 3, asOf: asOf) else { return nil }
        var view = JudgementView(number: number, text: text)
        view.likelihood = judgement.likelihood.map { likelihood($0.id) }
        view.confidence = judgement.confidence.map { term("confidence", $0.rawValue) }
        view.cites = cites(judgement.row.sources)
        let claims = judgement.restsOn.map { reference in
            report.claimAddress(reference, in: key).map { ref($0, from: key) } ?? RefView(text: words["withheld"])
        }
        if !claims.isEmpty || !view.cites.isEmpty { view.restsOn = RestsOnView(rows: claims) }
        view.wouldChange = judgement.wouldChangeIf
        view.note = judgement.row.note
        return view
    }

    /// A claim as something that rests on it names it: "CTD, 13 March 2023 (Northern Bypass)".
    func ref(_ address: ClaimAddress, from key: RecordKey) -> RefView {
        guard let record = report.record(address.record) else { return RefView(text: words["withheld"]) }
        let claim = record.header.claims[address.position]
        var text = name(claim.by)
        if let made = claim.made { text += words["comma"] + made.phrase(in: edition.dates) }
        if address.record != key {
            let holder = ref(address.record)
            text += " (" + holder.text + (holder.guard.map { words["comma"] + $0 } ?? "") + ")"
        }
        return RefView(text: text, href: link(address))
    }

    private func likelihood(_ term: String) -> LikelihoodView {
        guard let row = report.site.likelihoodScale.row(of: term) else {
            return LikelihoodView(label: term, range: "", from: 0, span: 0)
        }
        let bounds = Self.bounds(of: row)
        return LikelihoodView(
            label: words.likelihood(term), range: range(of: row), from: bounds.from, span: bounds.to - bounds.from)
    }

    /// The terms of the scale in use with what they mean.
    func yardstick() -> YardstickView {
        let scale = report.site.likelihoodScale
        return YardstickView(
            label: words.filled("yardstickLabel", ("scale", scale.title)),
            rows: scale.rows.map {
                YardstickRowView(
                    label: $0.terms.map(words.likelihood).joined(separator: words["comma"]), range: range(of: $0))
            })
    }

    /// "55 to 80 per cent".
    func range(of row: LikelihoodScale.Row) -> String {
        let bounds = Self.bounds(of: row)
        return words.filled("percentRange", ("from", String(bounds.from)), ("to", String(bounds.to)))
    }

    /// The two numbers of a range as the scale prints it: `55–80 %`.
    private static func bounds(of row: LikelihoodScale.Row) -> (from: Int, to: Int) {
        let numbers = row.range.split { !$0.isNumber }.compactMap { Int($0) }
        return (numbers.first ?? 0, numbers.last ?? 0)
    }

    // MARK: Plain pages

    mutating func plainPage(_ position: Int) -> PlainPage {
        let record = report.pages[position]
        var page = PlainPage(
            frame: frame(
                kind: "page", heading: record.title.value, title: uniqueTitle(record.title.value, record.key),
                headingLang: language(of: record.header), description: plain(record.body), section: .record(record.key),
                record: record.header)
        )
        page.lang = language(of: record.header)
        page.body = html(record.body, of: record.key, level: 2)
        page.contents = contents(of: record.body)
        page.claims = claims(of: record.header, standings: standings(of: record.key))
        _ = cites(record.header.sources)
        page.sources = sourceList()
        page.revisions = revisions(of: record.header)
        return page
    }
}
