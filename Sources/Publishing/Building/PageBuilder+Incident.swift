import Reports
import Templating

/// The page of one incident.
extension PageBuilder {
    /// The title; where other pages have it too, after date and place: of so many headings that are alike, none would
    /// tell a reader which incident this is.
    func heading(incident position: Int) -> String {
        let incident = report.incidents[position]
        let title = incident.title.value
        guard edition.sharedTitles.contains(title), language(of: incident.header) == nil,
            let date = report.incidentFacts[position].date
        else { return title }
        let line = edition.lines[position]
        let place = line.place.map { report.places[$0].displayTitle } ?? line.placeName
        let start = [date.phrase(in: edition.dates), place.flatMap { title.holds($0) ? nil : $0 }]
        return words.filled(
            "titleOnDate", ("date", start.compactMap(\.self).joined(separator: ", ")), ("title", title))
    }

    mutating func incidentPage(_ position: Int) -> IncidentPage {
        let incident = report.incidents[position]
        let facts = report.incidentFacts[position]
        let key = incident.key
        let summary = html(incident.summary, of: key, level: 3)
        let date =
            facts.date.map { self.date($0) } ?? DateTextView(phrase: words["figureNotStated"], shape: "uncertain")
        let place = place(of: incident, facts)
        let description =
            plain(incident.summary)
            // Of two incidents of one kind, day and place the id alone tells them apart.
            ?? words.filled(
                "incidentDescription",
                (
                    "text",
                    [kind(of: incident).label, date.phrase, place?.text].compactMap { $0 }.joined(
                        separator: words["comma"])
                ), ("id", incident.header.id))
        var page = IncidentPage(
            frame: frame(
                kind: "incident", heading: heading(incident: position),
                title: uniqueTitle(incident.title.value, incident.key),
                headingLang: language(of: incident.header), description: description, section: .list(.incident),
                trail: trail(of: facts), isArticle: true, record: incident.header),
            kind: kind(of: incident), date: date, verification: verification(incident.verification))
        page.lang = language(of: incident.header)
        if !incident.warnings.isEmpty {
            page.warnings = WarningsView(rows: incident.warnings.map { term("warning", $0.rawValue) })
        }
        page.notice = notice(of: incident)
        page.time = incident.time?.chosen.map { $0.value.phrase(in: edition.times) }
        page.place = place
        page.summary = summary
        page.tollPhrase = tollPhrase(facts.count, by: facts.chosenToll(of: incident)?.by)
        page.facts = self.facts(of: incident, facts)
        page.map = locator(ofIncident: position)
        page.replies = replies(of: incident.header)
        addTolls(to: &page, incident, facts)
        page.participants = participants(of: incident, facts)
        page.claims = claims(of: incident.header, standings: facts.standings)
        page.standings = standings(of: incident, facts)
        page.narrative = html(incident.narrative, of: key, level: 3)
        page.related = related(incident, facts, position)
        page.media = media(of: incident.header)
        _ = cites(incident.header.sources)
        page.sources = sourceList()
        page.revisions = revisions(of: incident.header)
        page.citeAs = citation(of: incident.header, title: incident.title.value)
        addCitation(of: incident.header, title: incident.title.value, to: &page.frame)
        page.threads = threads(ofIncident: position)
        return page
    }

    private func trail(of facts: IncidentFacts) -> [(String, Route)] {
        var trail: [(String, Route)] = [(words["navTimeline"], .timeline)]
        if let year = facts.date?.bucket.year { trail.append((String(year), .year(year, part: 1, in: "timeline"))) }
        return trail
    }

    private func verification(_ act: Verification) -> VerificationView {
        let status = term("verification", act.status.rawValue)
        var view = VerificationView(code: status.code, label: status.label)
        view.method = act.method
        view.by = act.by.map { RefView(text: $0) }
        view.date = act.date.map { date($0) }
        view.note = act.note ?? (act.status == .notChecked ? words["notCheckedNote"] : nil)
        return view
    }

    private func notice(of incident: Incident) -> NoticeView? {
        if let retraction = incident.header.revisions.first(where: { $0.kind == .retraction }) {
            return NoticeView(code: "retracted", label: words["revisionRetraction"], text: retraction.text)
        }
        switch incident.verification.status {
        case .refuted, .withdrawn:
            let status = term("verification", incident.verification.status.rawValue)
            return NoticeView(code: status.code, label: status.label, text: incident.verification.note ?? "")
        default: return nil
        }
    }

    /// What is computed from the record: which fields are disputed, whether the toll and the claims rest on one origin.
    private func standings(of incident: Incident, _ facts: IncidentFacts) -> [StandingView] {
        var standings: [StandingView] = []
        if !facts.disputes.isEmpty {
            var fields: [String] = []
            for dispute in facts.disputes {
                let field = self.field(of: dispute)
                if !fields.contains(field) { fields.append(field) }
            }
            let disputed = term("standing", "disputed")
            standings.append(
                StandingView(
                    code: disputed.code, label: disputed.label, fields: fields.joined(separator: words["comma"])))
        }
        let origins = facts.tollOrigins
        if !facts.accounts.isEmpty, !origins.isEmpty {
            let code = origins.count == 1 ? "single-origin" : nil
            if let code {
                let mark = term("standing", code)
                standings.append(
                    StandingView(
                        code: mark.code, label: mark.label, fields: words["casualties"].lowercasedFirst,
                        note: name(origins[0])))
            }
        }
        let corroborated = facts.standings.count { $0.has(.corroborated) }
        if corroborated > 0 {
            let mark = term("standing", "corroborated")
            standings.append(
                StandingView(code: mark.code, label: mark.label, fields: words.counted("claimCount", corroborated)))
        }
        return standings
    }

    func field(of dispute: IncidentFacts.Dispute) -> String {
        switch dispute {
        case .date: words["date"].lowercasedFirst
        case .time: words["factTime"].lowercasedFirst
        case .duration: words["factDuration"].lowercasedFirst
        case .place: words["place"].lowercasedFirst
        case .outcome(let outcome): words["column", outcome.rawValue].lowercasedFirst
        case .role(let role): words["role", role.rawValue].lowercasedFirst
        case .claim: words["claims"].lowercasedFirst
        }
    }

    private mutating func facts(of incident: Incident, _ facts: IncidentFacts) -> [FactView] {
        var rows: [FactView] = []
        var date = FactView(label: words["date"])
        date.date = facts.date.map { self.date($0) }
        date.accounts = accounts(incident.date) { [edition] in $0.phrase(in: edition.dates) }
        date.note =
            incident.header.inferred.contains { $0.id == "date" || $0.id == "year" } ? words["inferredByEditor"] : nil
        rows.append(date)
        if let time = incident.time {
            var fact = FactView(label: words["factTime"])
            fact.text = time.chosen?.value.phrase(in: edition.times)
            fact.accounts = accounts(time) { [edition] in $0.phrase(in: edition.times) }
            rows.append(fact)
        }
        if let duration = incident.duration {
            var fact = FactView(label: words["factDuration"])
            let phrases = edition.quantities
            fact.text = duration.chosen?.value.phrase(in: phrases)
            fact.accounts = accounts(duration) { $0.phrase(in: phrases) }
            rows.append(fact)
        }
        rows.append(placeFact(of: incident, facts))
        for (key, values) in [
            ("factWeapons", incident.weapons), ("factTargets", incident.targets), ("factOutcomes", incident.outcomes),
            ("factTags", incident.header.tags),
        ] where !values.isEmpty {
            rows.append(FactView(label: words[key], text: values.joined(separator: words["comma"])))
        }
        if !incident.campaigns.isEmpty {
            rows.append(FactView(label: words["campaign"], refs: incident.campaigns.map { ref($0, .campaign) }))
        }
        for external in incident.header.externalIDs {
            rows.append(FactView(label: external.scheme.uppercased(), text: external.value))
        }
        rows.append(FactView(label: words["factID"], text: incident.id))
        return rows
    }

    private mutating func placeFact(of incident: Incident, _ facts: IncidentFacts) -> FactView {
        var fact = FactView(label: words["place"])
        guard let places = incident.place, let chosen = places.chosen else {
            fact.text = words["figureNotStated"]
            return fact
        }
        switch chosen.value {
        case .named: fact.refs = facts.places.map { ref(place: $0) }
        case .inline(let details):
            fact.refs = [RefView(text: details.name.value)] + facts.places.map { ref(place: $0) }
        }
        let own = facts.places.first.flatMap { report.places[$0].details.precision }
        if let precision = incident.placePrecision ?? own { fact.note = words["precision", precision.rawValue] }
        if places.isSeveral {
            let chosenRange = chosen.range
            fact.accounts = AccountsView(
                rows: places.all.map { account in
                    let text: String
                    switch account.value {
                    case .named(let reference): text = ref(reference, .place).text
                    case .inline(let details): text = details.name.value
                    }
                    return self.account(account, isInUse: account.range == chosenRange) { _ in text }
                })
        }
        return fact
    }

    // MARK: Tolls

    private mutating func addTolls(to page: inout IncidentPage, _ incident: Incident, _ facts: IncidentFacts) {
        if let chosen = facts.chosen {
            let account = facts.accounts[chosen]
            let toll = account.toll.map { incident.tolls[$0] }
            let rows = toll?.rows ?? incident.casualties
            var table = table(rows: rows, caption: words["tollTableCaption"], record: incident.key)
            // Where there are several accounts, each has its note in the list of them.
            if facts.accounts.count == 1, let note = toll?.row.note { table.notes.append(note) }
            page.toll = TollView(
                by: toll?.by.map { ref($0) } ?? RefView(text: words["thisReport"]),
                via: toll.flatMap { via($0.via) }, asOf: toll?.asOf.map { date($0) },
                rule: rule(of: account, incident, facts), table: table,
                cites: cites(toll?.row.sources ?? []))
        }
        guard facts.accounts.count > 1 else { return }
        let all = incident.casualties + incident.tolls.flatMap(\.rows)
        let outcomes = Self.outcomes(in: all)
        let rows = facts.accounts.enumerated().map { index, account in
            tollAccount(account, number: index + 1, isInUse: index == facts.chosen, incident, outcomes)
        }
        page.accounts = TollAccountsView(
            intro: words.counted("accountsIntro", rows.count) + ". " + words["accountsWhole"],
            columns: outcomes.map(column), rows: rows)
        page.history = history(incident, facts)
    }

    private func rule(of account: IncidentFacts.Account, _ incident: Incident, _ facts: IncidentFacts) -> String {
        if facts.accounts.count == 1 { return words["ruleOnly"] }
        guard let toll = account.toll, !incident.tolls[toll].use else { return words["ruleChosen"] }
        return words["rule", report.site.countingRule.rawValue]
    }

    mutating func tollAccount(
        _ account: IncidentFacts.Account, number: Int, isInUse: Bool, _ incident: Incident, _ outcomes: [Outcome]
    ) -> TollAccountView {
        let toll = account.toll.map { incident.tolls[$0] }
        let rows = toll?.rows ?? incident.casualties
        let status = toll?.status?.rawValue ?? (isInUse ? "in-use" : "other")
        var view = TollAccountView(
            number: number, by: toll?.by.map { ref($0) } ?? RefView(text: words["thisReport"]),
            status: term("account", status))
        view.via = toll.flatMap { via($0.via) }
        view.asOf = toll?.asOf.map { date($0) }
        view.note = toll?.row.note
        view.cells = outcomes.map { figure(account.count[$0]?.people) }
        view.cites = cites(toll?.row.sources ?? [])
        // A single row that says no more than the line above it is not said twice.
        let isPlain = rows.count == 1 && rows[0].row.note == nil && rows[0].group == nil && rows[0].role != .attacker
        if !isPlain { view.rows = tollRows(rows, of: rows, outcomes, incident.key) }
        return view
    }

    // MARK: Participants

    private mutating func participants(of incident: Incident, _ facts: IncidentFacts) -> ParticipantsView? {
        guard !incident.participants.isEmpty else { return nil }
        var groups: [RoleGroupView] = []
        let roles: [Participant.Role?] = Participant.Role.allCases + [nil]
        for role in roles {
            let holders = incident.participants.indices.filter { incident.participants[$0].role == role }
            guard !holders.isEmpty else { continue }
            let competition = facts.competitions.first { $0.role == role }
            groups.append(
                RoleGroupView(
                    label: role.map { words["role", $0.rawValue] } ?? words["roleNotStatedHeading"],
                    competing: competition.map { words.counted("competingNote", $0.participants.count) },
                    rows: holders.map { participant(incident.participants[$0], number: $0 + 1, in: incident.key) }))
        }
        return ParticipantsView(groups: groups)
    }

    private mutating func participant(_ one: Participant, number: Int, in record: RecordKey) -> ParticipantView {
        var actor = one.actor.map { ref($0, .actor) } ?? RefView(text: one.label ?? "")
        if one.actor != nil, let label = one.label { actor.text += " – " + label }
        // The row itself says on what basis this role is known, and who says so.
        var view = ParticipantView(id: "participant.\(number)", actor: actor, basis: basis(one.basis))
        view.of = one.of.map { ref($0, .actor) }
        view.side = side(one.side)
        view.saying = saying(one.restsOn, in: record)
        if let counts = one.count {
            let texts = counts.all.map { account in
                var text = figure(account.value).text
                if let by = account.by { text += " (" + words.filled("says", ("name", name(by))) + ")" }
                if let note = account.note { text += ": " + note }
                return text
            }
            view.count = texts.joined(separator: words["semicolon"])
        }
        view.outcome = one.outcome
        view.note = one.row.note
        view.cites = cites(one.row.sources + (one.count?.all.flatMap(\.sources) ?? []))
        return view
    }

    // MARK: Related

    private func related(_ incident: Incident, _ facts: IncidentFacts, _ position: Int) -> RelatedView? {
        var groups: [(label: String, rows: [Int])] = []
        func add(_ label: String, _ other: Int) {
            if let index = groups.firstIndex(where: { $0.label == label }) {
                if !groups[index].rows.contains(other) { groups[index].rows.append(other) }
            } else {
                groups.append((label, [other]))
            }
        }
        for link in incident.related {
            guard let other = report.position(link.incident.id, .incident) else { continue }
            add(words["related", link.relation.rawValue], other)
        }
        for link in facts.related {
            let key = Words.key("related", link.relation.rawValue)
            add(words.has(key + "Inverse") ? words[key + "Inverse"] : words[key], link.incident)
        }
        guard !groups.isEmpty else { return nil }
        return RelatedView(
            groups: groups.map { group in
                RelatedGroupView(
                    label: group.label,
                    rows: group.rows.sorted {
                        report.chronologicalPosition[$0] < report.chronologicalPosition[$1]
                    }.map { row(incident: $0) })
            })
    }
}
