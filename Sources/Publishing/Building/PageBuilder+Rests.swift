import Reports
import Templating

/// What rests on a source.
///
/// A data set may be cited by thousands of incidents. The source's page has the counts and the first rows, as many as
/// the site's page size; the others stand on further parts, `sources/ID/part-2.html` and so on.
extension PageBuilder {
    func rests(on position: Int, part: Int) -> RestsView? {
        let all = edition.rests[position]
        guard !all.isEmpty else { return nil }
        let rows = edition.slice(all, part: part)
        let parts = edition.parts(all.count)
        var view = RestsView(intro: intro(of: position, isFirst: part == 1))
        if let range = rangeOfPart(part, of: all.count) { view.intro += " \(range)." }
        for rest in rows {
            let label: String
            let row: RestRowView
            switch rest {
            case .record(let key):
                label = words["records", key.type.rawValue]
                row = self.row(key, citing: report.sources[position].id)
            case .repeated(let source):
                label = words["recordsRepeating"]
                row = RestRowView(
                    record: ref(report.sources[source].key),
                    date: report.sources[source].details.published.map { date($0, style: .short) })
            }
            if view.groups.last?.label == label {
                view.groups[view.groups.count - 1].rows.append(row)
            } else {
                view.groups.append(RestGroupView(label: label, rows: [row]))
            }
        }
        let key = report.sources[position].key
        view.parts = numberedParts(parts, current: part) {
            .numbered(.record(key), folder: "sources/\(key.id)", $0)
        }
        return view
    }

    /// "4 incidents, 1 brief and 11 claims rest on it".
    func restsPhrase(_ position: Int) -> String? {
        let byType = edition.restCounts[position]
        let claimCount = report.sourceFacts[position].claims.count
        var counts: [String] = []
        for type in SourceRest.order {
            let count = byType[type] ?? 0
            if count > 0 { counts.append(words.counted(Words.key("recordCount", type.rawValue), count)) }
        }
        if claimCount > 0 { counts.append(words.counted("claimCount", claimCount)) }
        guard let last = counts.popLast() else { return nil }
        let list = counts.isEmpty ? last : counts.joined(separator: words["comma"]) + words["listAnd"] + last
        let total = report.sourceFacts[position].records.count + claimCount
        return words.counted("restOnIt", total, ("list", list))
    }

    private func intro(of position: Int, isFirst: Bool) -> String {
        let facts = report.sourceFacts[position]
        var sentences: [String] = []
        if let phrase = restsPhrase(position) { sentences.append(phrase + ".") }
        if isFirst {
            let only = facts.records.count { key in
                guard key.type == .incident, let incident = report.position(of: key) else { return false }
                return Self.isOnlySource(report.sources[position].id, of: report.incidents[incident])
            }
            if only > 0 { sentences.append(words.counted("onlySource", only)) }
            if !facts.repeatedBy.isEmpty {
                sentences.append(words.counted("repeatedBySources", facts.repeatedBy.count))
            }
        }
        return sentences.joined(separator: " ")
    }

    /// Whether an incident names no other source: a chain of reports that looks like many is judged by its origins, but
    /// one source is one in any case.
    private static func isOnlySource(_ id: String, of incident: borrowing Incident) -> Bool {
        var isNamed = false
        /// Whether a list names no other source. It is asked list by list, so that the first other one ends the search.
        func namesNoOther(_ uses: [SourceUse]) -> Bool {
            for use in uses {
                guard case .named(let reference) = use, reference.id == id else { return false }
                isNamed = true
            }
            return true
        }
        func accounts<Value>(_ accounts: Accounts<Value>?) -> Bool {
            accounts?.all.allSatisfy { namesNoOther($0.sources) } ?? true
        }
        func rows(_ rows: [CasualtyRow]) -> Bool {
            rows.allSatisfy { row in
                namesNoOther(row.row.sources) && row.figures.allSatisfy { accounts($0.quantity) }
            }
        }
        let isOnly =
            namesNoOther(incident.header.sources) && incident.header.claims.allSatisfy { namesNoOther($0.row.sources) }
            && accounts(incident.date) && accounts(incident.time) && accounts(incident.duration)
            && accounts(incident.place) && rows(incident.casualties)
            && incident.tolls.allSatisfy { namesNoOther($0.row.sources) && rows($0.rows) }
            && incident.participants.allSatisfy { namesNoOther($0.row.sources) && accounts($0.count) }
        return isOnly && isNamed
    }

    private func row(_ key: RecordKey, citing id: String) -> RestRowView {
        var row = RestRowView(record: ref(key))
        guard let record = report.record(key), let position = report.position(of: key) else { return row }
        func cites(_ uses: [SourceUse]) -> Bool {
            uses.contains { use in
                if case .named(let reference) = use { reference.id == id } else { false }
            }
        }
        var uses: [String] = []
        let claims = record.header.claims.count { cites($0.row.sources) }
        if claims > 0 { uses.append(words.counted("claimCount", claims)) }
        switch key.type {
        case .incident:
            row.date = listDate(of: position)
            let incident = report.incidents[position]
            // Of several accounts it matters how many rest on the source; that the only one does is said by the row.
            let tolls = incident.tolls.count { toll in
                cites(toll.row.sources) || toll.rows.contains { cites($0.row.sources) }
            }
            let own = incident.casualties.contains { cites($0.row.sources) } ? 1 : 0
            if report.incidentFacts[position].accounts.count > 1, tolls + own > 0 {
                uses.append(words.counted("tollCount", tolls + own))
            }
        case .brief: row.date = date(report.briefs[position].date.value, style: .short)
        default: break
        }
        row.uses = uses.isEmpty ? nil : uses.joined(separator: words["comma"])
        return row
    }

    // MARK: Claims

    /// The claims that a source's own record defines, and those that cite it, as many as go on its page: each of these
    /// with the record on which it stands.
    mutating func claims(citing position: Int) -> ClaimsView? {
        let source = report.sources[position]
        let own = claims(of: source.header, standings: standings(of: source.key))
        let addresses = report.sourceFacts[position].claims.filter { $0.record != source.key }
        guard !addresses.isEmpty else { return own }
        let id = source.id
        let limit = max(10, report.site.pageSize / 4)
        var rows: [ClaimView] = []
        for address in addresses.prefix(limit) {
            guard let record = report.record(address.record) else { continue }
            var header = record.header
            // The page is the source's own: it does not cite itself.
            header.claims[address.position].row.sources.removeAll { use in
                if case .named(let reference) = use { reference.id == id } else { false }
            }
            var view = claim(header, address.position, standings(of: address.record)[address.position])
            view.id = "\(address.record.type.rawValue).\(address.record.id).\(view.id)"
            view.record = ref(address.record)
            view.record?.href = link(address)
            rows.append(view)
        }
        let note =
            addresses.count > limit
            ? words.filled(
                "claimsShown", ("shown", Words.grouped(rows.count)), ("n", Words.grouped(addresses.count))) : nil
        return ClaimsView(
            note: joined([own?.note, note]),
            groups: (own?.groups ?? []) + [ClaimGroupView(rows: rows)])
    }
}
