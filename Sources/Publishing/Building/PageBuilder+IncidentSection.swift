import Reports
import Templating

/// The incidents of an actor, a place or a campaign: totals and the list, which is divided by years before
/// it grows too long.
extension PageBuilder {
    /// How many incidents a record's own page shows where the list is divided.
    static let newestShown = 40

    func totals(of incidents: [Int], meaning: String) -> TotalsView? {
        guard var table = table(sumOf: incidents) else { return nil }
        for group in table.groups.indices { table.groups[group].rows[0].id = "total.\(table.groups[group].code)" }
        return TotalsView(meaning: meaning, table: table, people: people(in: incidents))
    }

    func label(ofYear year: Int?) -> String { year.map(String.init) ?? words["noSingleYear"] }

    /// The list on the record's own page: whole, or the newest with the way to the years.
    ///
    /// - Parameters:
    ///   - incidents: in the order of the timeline.
    ///   - intro: what the list is, as a sentence or several.
    ///   - activity: what stands above it on the page; where its rows lead to the years, the list need not.
    ///   - parts: what part the record has in an incident.
    func incidentSection(
        of key: RecordKey, _ incidents: [Int], intro: String, activity: ActivityView?,
        parts: ([Int]) -> [Int: String] = { _ in [:] }
    ) -> IncidentSectionView? {
        guard !incidents.isEmpty else { return nil }
        let division = edition.division(of: key, incidents)
        let shown = Array((division.isWhole ? incidents[...] : incidents.suffix(Self.newestShown)).reversed())
        let parts = parts(shown)
        let leadsToYears = activity?.rows.contains { $0.href != nil } ?? false
        let caption =
            division.isWhole
            ? words.counted("incidentsNewestFirst", shown.count)
            : words.filled("newestOf", ("shown", String(shown.count)), ("all", Words.grouped(incidents.count)))
        return IncidentSectionView(
            intro: intro, drawing: drawing(of: key, incidents, division),
            years: leadsToYears ? nil : years(of: key, division, current: nil),
            caption: caption,
            rows: shown.map { row(incident: $0, part: parts[$0]) },
            filter: incidents.count > 1 ? linkToFilter(by: key) : nil)
    }

    /// The filter of the timeline, with the record chosen in it; nil where there is none, or where the record is no choice
    /// in it.
    private func linkToFilter(by key: RecordKey) -> TemplateURL? {
        guard edition.hasIncidentTable else { return nil }
        if key.type == .actor, report.position(of: key).map(edition.isKeptFromSearch) ?? true { return nil }
        return Self.url(link(.timeline).text + "?\(key.type.rawValue)=\(key.id)")
    }

    /// The way to the years of a divided list; nil where it is whole.
    func years(of key: RecordKey, _ division: YearDivision, current: YearPart?) -> YearsView? {
        guard !division.isWhole else { return nil }
        let place = current.flatMap { current in division.years.firstIndex { $0.year == current.year } }
        return YearsView(
            rows: near(division.years, current: place).map { year in
                YearLinkView(
                    label: label(ofYear: year.year), href: link(.part(YearPart(year: year.year, part: 1), of: key)),
                    count: year.incidents.count, current: current.map { $0.year == year.year } ?? false)
            })
    }

    /// "TTP: 2010, part 4".
    func heading(of key: RecordKey, _ part: YearPart) -> String {
        title(
            words.filled("recordYear", ("title", ref(key).text), ("year", label(ofYear: part.year))), part: part.part)
    }

    /// A year of a divided list, or a part of one.
    func recordPartPage(_ key: RecordKey, _ part: YearPart) -> RecordPartPage {
        let division = edition.division(of: key, edition.incidents(of: key))
        let shown = division.incidents(in: part)
        let year = division.years.first { $0.year == part.year }
        let count = year?.incidents.count ?? 0
        let record = ref(key)
        let title = words.filled(
            "recordYear", ("title", uniqueTitle(record.plain, key)), ("year", label(ofYear: part.year)))
        let isHidden =
            report.position(of: key).map { key.type == .actor && edition.isKeptFromSearch(actor: $0) } ?? false
        let intro = words.counted("incidentCount", count)
        var page = RecordPartPage(
            frame: frame(
                kind: "record-part", heading: heading(of: key, part),
                title: self.title(title, part: part.part),
                headingLang: record.lang,
                description: words.filled(
                    "recordYearDescription", ("title", record.plain), ("year", label(ofYear: part.year)),
                    ("incidents", intro)),
                section: .list(key.type),
                trail: [(words["nav", key.type.folder], .list(key.type)), (record.plain, .record(key))],
                noindex: isHidden),
            record: record, caption: words.counted("incidentsInOrder", shown.count))
        page.frame.head.headingGuard = record.guard
        page.intro = intro
        page.years = years(of: key, division, current: part)
        let parts = report.position(of: key).map { key.type == .actor ? self.parts(of: $0, in: shown) : [:] } ?? [:]
        page.rows = shown.map { row(incident: $0, part: parts[$0]) }
        if let year {
            page.parts = numberedParts(division.parts(of: year), current: part.part) {
                .part(YearPart(year: part.year, part: $0), of: key)
            }
        }
        return page
    }
}
