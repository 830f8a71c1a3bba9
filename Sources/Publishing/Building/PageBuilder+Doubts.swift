import Reports
import Templating

/// What is disputed, what is not known, and what changed.
extension PageBuilder {
    // MARK: Disputed

    mutating func disputedPage(part: Int) -> DisputedPage {
        let parts = edition.disputeParts
        let entries = edition.disputes[parts[part - 1]]
        let count = words.counted("disputeCount", edition.disputes.count)
        var page = DisputedPage(
            frame: frame(
                kind: "disputed", heading: title(words["navDisputed"], part: part),
                description: words.filled("disputedDescription", ("count", count), ("site", report.site.title)),
                section: .disputed))
        page.intro =
            edition.disputes.isEmpty ? nil : part == 1 ? count + ". " + words["disputedIntro"] : count + "."
        for entry in entries {
            guard let accounts = accounts(of: entry) else { continue }
            let row = DisputeView(
                id: anchor(of: entry), record: ref(incident: entry.incident), date: listDate(of: entry.incident),
                accounts: accounts)
            let code = entry.dispute.fieldCode
            if page.groups.last?.code == code {
                page.groups[page.groups.count - 1].rows.append(row)
            } else {
                page.groups.append(DisputedGroupView(code: code, label: label(of: entry.dispute), rows: [row]))
            }
        }
        page.parts = numberedParts(parts.count, current: part) { .numbered(.disputed, folder: "disputed", $0) }
        return page
    }

    /// The incident and the field, so that the address holds as the list grows.
    private func anchor(of entry: Edition.DisputeEntry) -> String {
        let incident = report.incidents[entry.incident]
        guard case .claim(let position) = entry.dispute else { return "\(incident.id).\(entry.dispute.fieldCode)" }
        return "\(incident.id).\(Self.anchor(of: incident.header.claims[position], at: position))"
    }

    private func label(of dispute: IncidentFacts.Dispute) -> String {
        let field = self.field(of: dispute)
        return field.prefix(1).uppercased() + field.dropFirst()
    }

    /// Every account of what is disputed. The sources stand on the record's page.
    private func accounts(of entry: Edition.DisputeEntry) -> AccountsView? {
        let incident = report.incidents[entry.incident]
        let facts = report.incidentFacts[entry.incident]
        var rows: [AccountView]
        switch entry.dispute {
        case .date: rows = self.rows(incident.date) { $0.phrase(in: edition.dates) }
        case .time: rows = self.rows(incident.time) { $0.phrase(in: edition.times) }
        case .duration:
            let phrases = edition.quantities
            rows = self.rows(incident.duration) { $0.phrase(in: phrases) }
        case .place:
            rows = self.rows(incident.place) { place in
                switch place {
                case .named(let reference): ref(reference, .place).text
                case .inline(let details): details.name.value
                }
            }
        case .outcome(let outcome): rows = figures(outcome, incident, facts)
        case .role(let role):
            rows = incident.participants.filter { $0.role == role }.map { holder($0, in: incident.key) }
        case .claim(let position):
            rows = Edition.opposed(position, facts.standings).map { index in
                claimAccount(incident.header.claims[index], facts.standings[index])
            }
        }
        for index in rows.indices { rows[index].cites = [] }
        return rows.isEmpty ? nil : AccountsView(rows: rows)
    }

    private func rows<Value>(_ accounts: Accounts<Value>?, _ text: (Value) -> String) -> [AccountView] {
        // The accounts' sources are numbered on a page that has a list of them, which this one has not.
        var builder = self
        return builder.accounts(accounts, text)?.rows ?? []
    }

    private func figures(_ outcome: Outcome, _ incident: Incident, _ facts: IncidentFacts) -> [AccountView] {
        facts.accounts.enumerated().compactMap { index, account in
            guard let line = account.count[outcome] else { return nil }
            var parts: [String] = []
            if let people = line.people { parts.append(figure(people).text) }
            if let attackers = line.attackers {
                parts.append(words.filled("attackersBeside", ("figure", figure(attackers).text)))
            }
            for weaker in line.belowStated {
                parts.append("\(figure(weaker.sum).text) (\(basis(weaker.basis).label))")
            }
            let toll = account.toll.map { incident.tolls[$0] }
            var view = AccountView(
                value: parts.joined(separator: words["semicolon"]),
                by: toll?.by.map { ref($0) } ?? RefView(text: words["thisReport"])
            )
            view.via = toll.flatMap { via($0.via) }
            view.asOf = toll?.asOf.map { date($0) }
            if let status = toll?.status {
                view.mark = term("account", status.rawValue)
            } else if index == facts.chosen {
                view.mark = term("account", "in-use")
            }
            return view
        }
    }

    /// A holder of a role by one account, never without the basis on which he is said to hold it.
    private func holder(_ one: Participant, in record: RecordKey) -> AccountView {
        let actor = one.actor.map { ref($0, .actor) }
        var value = actor?.text ?? one.label ?? words["figureNotStated"]
        if actor != nil, let label = one.label { value += " – " + label }
        if let phrase = actor?.guard { value += " (\(phrase))" }
        var view = AccountView(value: value, mark: basis(one.basis))
        if let claim = one.restsOn.lazy.compactMap({ self.claim($0, in: record) }).first {
            view.by = ref(claim.by)
            view.asOf = claim.made.map { date($0) }
        }
        view.note = one.restsOn.count > 1 ? saying(one.restsOn, in: record) : one.row.note
        return view
    }

    private func claimAccount(_ claim: Claim, _ standing: ClaimStanding) -> AccountView {
        var view = AccountView(value: claim.says.value, by: ref(claim.by))
        view.via = ["(" + words["stance", claim.stance.rawValue] + ")", via(claim.via)].compactMap { $0 }
            .joined(separator: " ")
        view.asOf = claim.made.map { date($0) }
        view.mark = standing.marks.first.map { self.standing($0) }
        return view
    }

    // MARK: Not known

    mutating func notKnownPage(part: Int) -> NotKnownPage {
        let all = edition.unknowns
        let parts = edition.parts(all.count)
        let entries = edition.slice(all, part: part)
        let count = words.counted("unknownCount", all.count)
        var page = NotKnownPage(
            frame: frame(
                kind: "not-known", heading: title(words["navNotKnown"], part: part),
                description: words.filled("notKnownDescription", ("count", count), ("site", report.site.title)),
                section: .notKnown))
        page.intro =
            all.isEmpty
            ? words["nothingUnknown"]
            : rangeOfPart(part, of: all.count) ?? words["notKnownIntro"]
        for entry in entries {
            let code = entry.kind.rawValue
            if page.groups.last?.code != code {
                let total = all.count { $0.kind == entry.kind }
                page.groups.append(
                    UnknownGroupView(
                        code: code, label: words["unknown", code], count: words.counted("unknownCount", total)))
            }
            page.groups[page.groups.count - 1].rows.append(row(unknown: entry))
        }
        page.parts = numberedParts(parts, current: part) { .numbered(.notKnown, folder: "not-known", $0) }
        return page
    }

    private func row(unknown entry: Edition.UnknownEntry) -> UnknownRowView {
        var row = UnknownRowView(record: ref(entry.record))
        guard let position = report.position(of: entry.record) else { return row }
        switch entry.record.type {
        case .incident: row.date = listDate(of: position)
        case .actor: row.note = words["identity", report.actors[position].identity.rawValue]
        default: break
        }
        return row
    }

    // MARK: Changes

    mutating func changesPage(part: Int) -> ChangesPage {
        let all = edition.changeLog
        let parts = edition.parts(all.count)
        let changes = edition.slice(all, part: part)
        let count = words.counted("changeCount", all.count)
        var page = ChangesPage(
            frame: frame(
                kind: "changes", heading: title(words["navChanges"], part: part),
                description: words.filled("changesDescription", ("count", count), ("site", report.site.title)),
                section: .changes))
        page.intro =
            rangeOfPart(part, of: all.count) ?? words["changesIntro"]
        for change in changes {
            let day = change.day
            // "2023-03": the day without its last part.
            let code = String(day.description.dropLast(3))
            if page.months.last?.code != code {
                page.months.append(
                    ChangeMonthView(code: code, label: EventDate(code)?.phrase(in: edition.dates) ?? code))
            }
            page.months[page.months.count - 1].rows.append(row(change))
        }
        if part == 1 { page.recorded = recordedMonths() }
        page.parts = numberedParts(parts, current: part) { .numbered(.changes, folder: "changes", $0) }
        return page
    }

    func row(change: ReleasedReport.Change) -> ChangeRowView {
        ChangeRowView(
            date: date(change.revision.date), kind: term("revision", change.revision.kind.rawValue),
            record: ref(change.record), text: change.revision.text)
    }
}
