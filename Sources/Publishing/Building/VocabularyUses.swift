import Reports

/// How often a released report uses each code of its vocabularies, for the tables of the methodology page.
struct VocabularyUses {
    private(set) var kinds: [String: Int] = [:]
    private(set) var groups: [String: Int] = [:]
    private(set) var occupations: [String: Int] = [:]
    private(set) var verification: [String: Int] = [:]
    private(set) var standings: [String: Int] = [:]
    private(set) var bases: [String: Int] = [:]
    private(set) var roles: [String: Int] = [:]
    private(set) var sides: [String: Int] = [:]
    private(set) var casualtyRoles: [String: Int] = [:]
    private(set) var revisions: [String: Int] = [:]

    init(_ report: ReleasedReport) {
        for (index, incident) in report.incidents.enumerated() {
            kinds[incident.kind.id, default: 0] += 1
            verification[incident.verification.status.rawValue, default: 0] += 1
            count(report.incidentFacts[index].standings)
            for participant in incident.participants {
                if let role = participant.role { roles[role.rawValue, default: 0] += 1 }
                if let side = participant.side { sides[side.rawValue, default: 0] += 1 }
                bases[participant.basis.rawValue, default: 0] += 1
            }
            for row in incident.casualties + incident.tolls.flatMap(\.rows) {
                if let group = row.group { groups[group, default: 0] += 1 }
                if let occupation = row.occupation { occupations[occupation, default: 0] += 1 }
                if let side = row.side { sides[side.rawValue, default: 0] += 1 }
                if let role = row.role { casualtyRoles[role.rawValue, default: 0] += 1 }
                bases[row.basis.rawValue, default: 0] += 1
            }
        }
        for facts in report.actorFacts { count(facts.standings) }
        for facts in report.campaignFacts { count(facts.standings) }
        for standings in report.otherStandings.values { count(standings) }
        for actor in report.actors {
            for role in actor.roles { bases[role.basis.rawValue, default: 0] += 1 }
            for relation in actor.relations { bases[relation.basis.rawValue, default: 0] += 1 }
        }
        for change in report.changes { revisions[change.revision.kind.rawValue, default: 0] += 1 }
    }

    private mutating func count(_ standings: [ClaimStanding]) {
        for standing in standings {
            for mark in standing.marks { self.standings[mark.rawValue, default: 0] += 1 }
        }
    }
}
