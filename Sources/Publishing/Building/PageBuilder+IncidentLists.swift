import Reports
import Templating

/// The list of all incidents, and the further pages of a record's long list.
extension PageBuilder {
    mutating func incidentsPage() -> IncidentsPage {
        let all = report.chronology
        let rows = all.suffix(report.site.pageSize).reversed()
        let intro = summary(of: all)
        var page = IncidentsPage(
            frame: frame(
                kind: "incidents", heading: words["incidents"],
                description: words.filled("incidentsDescription", ("summary", intro))),
            caption: "")
        page.intro = all.isEmpty ? words["nothingYet"] : intro + "."
        page.years = timelineYears(current: nil, isCurrent: false)
        page.caption =
            caption(first: 1, count: rows.count, of: all.count) + ", " + words["newestFirst"]
            + (rows.count < all.count ? ". " + words["olderByYear"] : "")
        page.rows = rows.map { row(incident: $0) }
        return page
    }

    /// "Incidents 1 to 80 of 1,072".
    private func caption(first: Int, count: Int, of all: Int) -> String {
        guard count > 0 else { return words["incidents"] }
        return words["incidents"] + " "
            + words.filled(
                "partOfList", ("first", Words.grouped(first)), ("last", Words.grouped(first + count - 1)),
                ("n", Words.grouped(all)))
    }

    mutating func recordPartPage(_ key: RecordKey, _ part: YearPart) -> RecordPartPage {
        let list = incidentList(of: key)
        let division = YearDivision(list, of: report, pageSize: report.site.pageSize)
        let incidents = division.incidents(in: part)
        let year = division.years.first { $0.year == part.year }
        let record = ref(key)
        let period = part.year.map { String($0) } ?? words["noSingleYear"]
        var when = period
        if part.part > 1 { when = words.filled("partOfHeading", ("what", period), ("n", String(part.part))) }
        let yearSummary = summary(of: year?.incidents ?? [])
        var frame = frame(
            kind: "record-part", heading: words.filled("recordPart", ("name", record.text), ("when", when)),
            title: words.filled("recordPart", ("name", record.plain), ("when", when))
                + (isNameShared(key) ? " (\(key.id))" : ""),
            headingLang: record.lang,
            description: words.filled(
                "recordPartDescription", ("name", record.plain), ("when", when), ("summary", yearSummary)),
            section: .list(key.type),
            trail: [(words[navigationWord(of: key.type)], .list(key.type)), (record.plain, .record(key))],
            noindex: isKeptOutOfIndexes(key))
        frame.head.headingGuard = record.guard
        var page = RecordPartPage(frame: frame, record: record, caption: "")
        page.intro = yearSummary + "."
        let folder = "\(key.type.folder)/\(key.id)"
        page.years = YearsView(
            rows: division.years.reversed().map { other in
                YearLinkView(
                    label: other.year.map { String($0) } ?? words["noSingleYear"],
                    href: link(.year(other.year, part: 1, in: folder)), count: other.incidents.count,
                    current: other.year == part.year)
            })
        page.caption =
            caption(
                first: (part.part - 1) * report.site.pageSize + 1, count: incidents.count,
                of: year?.incidents.count ?? 0) + " (\(period))"
        let actor = key.type == .actor ? report.position(of: key) : nil
        page.rows = incidents.map { incident in
            row(incident: incident, part: actor.flatMap { involvement(of: $0, in: incident) })
        }
        page.parts = parts(of: division, around: part, in: folder)
        return page
    }

    /// The parts of the year in hand, and the pages before and after it in the whole list.
    private func parts(of division: YearDivision, around part: YearPart, in folder: String) -> PartsView? {
        let all = division.all
        var view = PartsView()
        let ofYear = all.filter { $0.year == part.year }
        if ofYear.count > 1 {
            view.rows = ofYear.map { other in
                PartLinkView(
                    label: words.filled("partNumber", ("n", String(other.part))),
                    href: link(.year(other.year, part: other.part, in: folder)), current: other == part)
            }
        }
        if let index = all.firstIndex(of: part) {
            if index > 0 { view.previous = link(.year(all[index - 1].year, part: all[index - 1].part, in: folder)) }
            if index + 1 < all.count {
                view.next = link(.year(all[index + 1].year, part: all[index + 1].part, in: folder))
            }
        }
        return view.rows.isEmpty && view.previous == nil && view.next == nil ? nil : view
    }

    /// The incidents that a record's page lists, in the order of the timeline.
    private func incidentList(of key: RecordKey) -> [Int] {
        guard let position = report.position(of: key) else { return [] }
        switch key.type {
        case .actor: return edition.involvements(of: position)
        case .place: return report.placeFacts[position].incidentsWithin
        case .campaign: return report.campaignFacts[position].incidents
        default: return []
        }
    }

    /// An actor's part in an incident: "initiator, claimed by itself".
    func involvement(of actor: Int, in incident: Int) -> String? {
        var parts: [String] = []
        for involvement in report.actorFacts[actor].involvements where involvement.incident == incident {
            let role = words[
                involvement.role.map { Words.key("role", $0.rawValue) } ?? "roleNotStatedHeading"
            ].lowercasedFirst
            let part =
                involvement.basis == .stated ? role : role + ", " + words["basis", involvement.basis.rawValue]
            if !parts.contains(part) { parts.append(part) }
        }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    /// Whether another record whose list may be divided has the same name, so that an id must tell the titles apart.
    private func isNameShared(_ key: RecordKey) -> Bool {
        let title = report.record(key)?.displayTitle
        return report.actors.contains { $0.displayTitle == title && $0.key != key }
            || report.places.contains { $0.displayTitle == title && $0.key != key }
            || report.campaigns.contains { $0.displayTitle == title && $0.key != key }
    }

    private func navigationWord(of type: RecordType) -> String {
        switch type {
        case .actor: "navActors"
        case .place: "navPlaces"
        default: "navCampaigns"
        }
    }

    /// Whether search engines are asked to leave a record's pages out: a guarded person's, and a private one's.
    private func isKeptOutOfIndexes(_ key: RecordKey) -> Bool {
        guard key.type == .actor, let position = report.position(of: key) else { return false }
        return edition.guards[position] != nil || report.actors[position].publicRole == .private
    }
}
