import Reports

/// The lists that pages of the whole site show.
extension Edition {
    /// Something that tellers differ on, on one record.
    struct DisputeEntry: Sendable {
        var incident: Int
        var dispute: IncidentFacts.Dispute
    }

    /// A claim, or the toll of an incident, that rests on one origin.
    struct SingleOriginEntry: Sendable {
        enum Subject: Sendable {
            case claim(ClaimAddress)
            case toll(incident: Int)
        }

        var subject: Subject
        var origin: Origin
    }

    /// Something that nobody has stated.
    struct UnknownEntry: Sendable {
        enum Kind: String, Sendable, CaseIterable {
            case identity, responsible, place, day, tollUnknown, tollNotStated
        }

        var kind: Kind
        var record: RecordKey
    }

    /// How many parts a list of so many rows has; at least one.
    func parts(_ count: Int) -> Int { max(1, (count + report.site.pageSize - 1) / report.site.pageSize) }

    /// The rows of a part.
    func slice<Row>(_ rows: [Row], part: Int) -> ArraySlice<Row> {
        let start = min(rows.count, (part - 1) * report.site.pageSize)
        return rows[start..<min(rows.count, start + report.site.pageSize)]
    }

    /// The incidents that an actor has any part in, or in whose casualties it is named, each once, in the order of the
    /// timeline.
    func involvements(of actor: Int) -> [Int] { involvements[actor] }

    static func involvements(_ facts: ActorFacts, _ report: ReleasedReport) -> [Int] {
        let all = facts.involvements.map(\.incident) + facts.casualties
        let places = Set(all.map { report.chronologicalPosition[$0] })
        return places.sorted().map { report.chronology[$0] }
    }

    /// A record's list of incidents, divided.
    func division(of key: RecordKey, _ incidents: [Int]) -> YearDivision {
        divisions[key] ?? YearDivision(incidents, of: report, pageSize: report.site.pageSize)
    }

    /// The divisions of the lists that are too long for one page: they are asked for by every page of the list.
    static func divisions(_ report: ReleasedReport, involvements: [[Int]]) -> [RecordKey: YearDivision] {
        let size = report.site.pageSize
        var found: [RecordKey: YearDivision] = [:]
        func add(_ key: RecordKey, _ incidents: [Int]) {
            if incidents.count > size { found[key] = YearDivision(incidents, of: report, pageSize: size) }
        }
        for (actor, incidents) in zip(report.actors, involvements) { add(actor.key, incidents) }
        for (place, facts) in zip(report.places, report.placeFacts) { add(place.key, facts.incidentsWithin) }
        for (campaign, facts) in zip(report.campaigns, report.campaignFacts) { add(campaign.key, facts.incidents) }
        return found
    }

    /// By field, and within a field newest first. Claims that oppose each other are one entry, that of the first.
    static func disputes(_ report: ReleasedReport) -> [DisputeEntry] {
        var byField: [[DisputeEntry]] = Array(repeating: [], count: IncidentFacts.Dispute.fieldCount)
        for incident in report.chronology.reversed() {
            let facts = report.incidentFacts[incident]
            for dispute in facts.disputes {
                if case .claim(let position) = dispute, opposed(position, facts.standings).first != position {
                    continue
                }
                byField[dispute.fieldNumber].append(DisputeEntry(incident: incident, dispute: dispute))
            }
        }
        return byField.flatMap(\.self)
    }

    /// A claim and all that are tied to it by contradiction, however far; in the order of the record.
    static func opposed(_ position: Int, _ standings: [ClaimStanding]) -> [Int] {
        var tied: Set<Int> = [position]
        var open = standings[position].contradictedBy
        while let next = open.popLast() {
            if tied.insert(next).inserted { open += standings[next].contradictedBy }
        }
        return tied.sorted()
    }

    /// Divides the disputes by what they weigh: a row with eleven accounts is many times as long as one with two.
    /// The budget of a part is about 12 elements for each row of the site's page size, as it is for other lists.
    static func parts(of disputes: [DisputeEntry], _ report: ReleasedReport) -> [Range<Int>] {
        let budget = report.site.pageSize * 12
        var parts: [Range<Int>] = []
        var start = 0
        var weight = 0
        for (index, entry) in disputes.enumerated() {
            let own = 4 + 7 * accountCount(of: entry, report)
            if index > start, weight + own > budget || index - start == report.site.pageSize {
                parts.append(start..<index)
                start = index
                weight = 0
            }
            weight += own
        }
        parts.append(start..<disputes.count)
        return parts
    }

    private static func accountCount(of entry: DisputeEntry, _ report: ReleasedReport) -> Int {
        let incident = report.incidents[entry.incident]
        let facts = report.incidentFacts[entry.incident]
        switch entry.dispute {
        case .date: return incident.date.all.count
        case .time: return incident.time?.all.count ?? 0
        case .duration: return incident.duration?.all.count ?? 0
        case .place: return incident.place?.all.count ?? 0
        case .outcome(let outcome): return facts.accounts.count { $0.count[outcome] != nil }
        case .role(let role): return incident.participants.count { $0.role == role }
        case .claim(let position): return opposed(position, facts.standings).count
        }
    }

    /// How many rows stand under "What rests on it" of a source: the records that cite it, then those that repeat it.
    func restCount(ofSource position: Int) -> Int { rests[position].count }

    /// By the publisher's name, then date, then title; sources without a date come first, those without a publisher
    /// stand under their titles.
    static func sourceOrder(_ report: ReleasedReport, titles: [String]) -> [Int] {
        let names = report.sources.indices.map { index in
            switch report.sources[index].details.publisher {
            case .actor(let reference): (report.actor(reference.id)?.displayTitle ?? titles[index]).lowercased()
            case .text(let text, _): text.lowercased()
            case nil: titles[index].lowercased()
            }
        }
        let dates = report.sources.map { $0.details.published?.sortKey }
        return report.sources.indices.sorted { left, right in
            if names[left] != names[right] { return names[left] < names[right] }
            switch (dates[left], dates[right]) {
            case (let first?, let second?) where first != second: return first < second
            case (nil, .some): return true
            case (.some, nil): return false
            default: return titles[left] != titles[right] ? titles[left] < titles[right] : left < right
            }
        }
    }

    /// Titles that more than one page would have.
    static func sharedTitles(_ report: ReleasedReport, sourceTitles: [String], words: Words) -> Set<String> {
        var titles: [String: Int] = [report.site.title: 1]
        func add(_ title: String) { titles[title, default: 0] += 1 }
        for key in [
            "navTimeline", "navBriefs", "incidents", "navActors", "navPlaces", "navCampaigns", "sources", "navDisputed",
            "navSingleOrigin", "navNotKnown", "navChanges", "navMethodology", "notFound", "search",
        ] { add(words[key]) }
        for incident in report.incidents { add(incident.title.value) }
        for actor in report.actors where actor.hasPage { add(actor.displayTitle) }
        for place in report.places { add(place.displayTitle) }
        for campaign in report.campaigns { add(campaign.displayTitle) }
        for title in sourceTitles { add(title) }
        for brief in report.briefs { add(brief.title.value) }
        for page in report.pages where !page.isHead { add(page.title.value) }
        return Set(titles.filter { $0.value > 1 }.keys)
    }

    static func singleOrigins(_ report: ReleasedReport) -> [SingleOriginEntry] {
        var found: [SingleOriginEntry] = []
        for incident in report.chronology.reversed() {
            let facts = report.incidentFacts[incident]
            let key = report.incidents[incident].key
            // A list of what everything rests on says nothing: an incident whose one account is its only source is in
            // it only where there is a claim to weigh.
            if facts.accounts.count > 1, facts.tollOrigins.count == 1 {
                found.append(SingleOriginEntry(subject: .toll(incident: incident), origin: facts.tollOrigins[0]))
            }
            found += claims(of: key, facts.standings)
        }
        for (index, actor) in report.actors.enumerated() {
            found += claims(of: actor.key, report.actorFacts[index].standings)
        }
        for (index, campaign) in report.campaigns.enumerated() {
            found += claims(of: campaign.key, report.campaignFacts[index].standings)
        }
        return found
    }

    private static func claims(of key: RecordKey, _ standings: [ClaimStanding]) -> [SingleOriginEntry] {
        standings.enumerated().compactMap { position, standing in
            guard standing.has(.singleOrigin), let origin = standing.origins.first else { return nil }
            return SingleOriginEntry(subject: .claim(ClaimAddress(record: key, position: position)), origin: origin)
        }
    }

    /// By kind, and of a kind with the newest incident first.
    ///
    /// - Parameter isViolent: whether an incident's kind is one in which somebody acts and people may die.
    static func unknowns(_ report: ReleasedReport, isViolent: (Int) -> Bool) -> [UnknownEntry] {
        var found: [UnknownEntry] = []
        for actor in report.actors where actor.identity != .known && actor.hasPage {
            found.append(UnknownEntry(kind: .identity, record: actor.key))
        }
        // One walk over the incidents: each is looked at while it is at hand.
        var byKind: [UnknownEntry.Kind: [UnknownEntry]] = [:]
        for index in report.chronology.reversed() {
            func add(_ kind: UnknownEntry.Kind) {
                byKind[kind, default: []].append(UnknownEntry(kind: kind, record: report.incidents[index].key))
            }
            let killed = report.incidentFacts[index].states(.killed)
            if isViolent(index) {
                if !hasActingPart(report.incidents[index].participants) { add(.responsible) }
                if !killed.anything { add(.tollNotStated) }
            }
            if killed.onlyUnknown { add(.tollUnknown) }
            if report.incidents[index].place == nil { add(.place) }
            let date = report.incidentFacts[index].date
            if !(date?.isExactDay ?? false), date?.kind != .interval { add(.day) }
        }
        for kind in UnknownEntry.Kind.allCases { found += byKind[kind] ?? [] }
        return found
    }

    private static func hasActingPart(_ participants: [Participant]) -> Bool {
        participants.indices.contains { index in
            switch participants[index].role {
            case .initiator, .perpetrator, .planner, .party: true
            default: false
            }
        }
    }
}

extension IncidentFacts.Dispute {
    /// The order in which the page of disputes has its groups.
    var fieldNumber: Int {
        switch self {
        case .outcome(let outcome): Outcome.allCases.firstIndex(of: outcome)!
        case .role(let role): Outcome.allCases.count + Participant.Role.allCases.firstIndex(of: role)!
        case .claim: Outcome.allCases.count + Participant.Role.allCases.count
        case .date: Outcome.allCases.count + Participant.Role.allCases.count + 1
        case .time: Outcome.allCases.count + Participant.Role.allCases.count + 2
        case .duration: Outcome.allCases.count + Participant.Role.allCases.count + 3
        case .place: Outcome.allCases.count + Participant.Role.allCases.count + 4
        }
    }

    static let fieldCount = Outcome.allCases.count + Participant.Role.allCases.count + 5

    /// The code of the field, for the anchor of its group.
    var fieldCode: String {
        switch self {
        case .date: "date"
        case .time: "time"
        case .duration: "duration"
        case .place: "place"
        case .outcome(let outcome): outcome.rawValue
        case .role(let role): role.rawValue
        case .claim: "claims"
        }
    }
}
