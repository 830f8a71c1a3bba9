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
            case identity, place, day, tollUnknown, tollNotStated
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
    func involvements(of actor: Int) -> [Int] {
        let facts = report.actorFacts[actor]
        guard !facts.casualties.isEmpty else {
            var found: [Int] = []
            for involvement in facts.involvements where found.last != involvement.incident {
                found.append(involvement.incident)
            }
            return found
        }
        return Set(facts.involvements.map(\.incident) + facts.casualties).sorted {
            report.chronologicalPosition[$0] < report.chronologicalPosition[$1]
        }
    }

    static func disputes(_ report: ReleasedReport) -> [DisputeEntry] {
        report.chronology.flatMap { incident in
            report.incidentFacts[incident].disputes.map { DisputeEntry(incident: incident, dispute: $0) }
        }
    }

    static func singleOrigins(_ report: ReleasedReport) -> [SingleOriginEntry] {
        var found: [SingleOriginEntry] = []
        for incident in report.chronology {
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

    static func unknowns(_ report: ReleasedReport) -> [UnknownEntry] {
        var found: [UnknownEntry] = []
        for actor in report.actors where actor.identity != .known && actor.hasPage {
            found.append(UnknownEntry(kind: .identity, record: actor.key))
        }
        for kind in [UnknownEntry.Kind.place, .day, .tollUnknown, .tollNotStated] {
            for incident in report.chronology where isUnknown(kind, incident, report) {
                found.append(UnknownEntry(kind: kind, record: report.incidents[incident].key))
            }
        }
        return found
    }

    private static func isUnknown(_ kind: UnknownEntry.Kind, _ index: Int, _ report: ReleasedReport) -> Bool {
        let incident = report.incidents[index]
        let facts = report.incidentFacts[index]
        switch kind {
        case .identity: return false
        case .place: return incident.place == nil
        case .day: return !(facts.date?.isExactDay ?? false) && facts.date?.kind != .interval
        case .tollUnknown: return facts.count?[.killed]?.people.map { $0.stated == 0 && $0.unknown > 0 } ?? false
        case .tollNotStated:
            let isViolent = report.site.vocabularies.kind[incident.kind.id]?.isViolent ?? false
            return isViolent && facts.count?[.killed] == nil
        }
    }

    /// The files of `Content/media` that released records show, sorted.
    static func mediaInUse(_ report: ReleasedReport) -> [String] {
        var files: Set<String> = []
        report.forEachRecord { record in
            for use in record.references {
                if case .media = use.target { files.insert(use.id) }
            }
        }
        return files.sorted()
    }
}
