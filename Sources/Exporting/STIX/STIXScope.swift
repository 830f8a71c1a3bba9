import Publishing
import Reports

/// Which records a bundle has: all, or some incidents and what belongs to them. Nothing in a bundle refers to what is
/// not in it.
struct STIXScope {
    let incidents: [Int]
    private(set) var hasIncident: [Bool]
    private(set) var hasActor: [Bool]
    private(set) var hasPlace: [Bool]
    private(set) var hasCampaign: [Bool]
    private(set) var hasBrief: [Bool]

    init(_ edition: Edition, _ selection: DataFile.Selection) {
        let report = edition.report
        incidents = edition.incidents(in: selection)
        let isWhole = selection == .all
        hasIncident = Array(repeating: isWhole, count: report.incidents.count)
        hasActor = Array(repeating: isWhole, count: report.actors.count)
        hasPlace = Array(repeating: isWhole, count: report.places.count)
        hasCampaign = Array(repeating: isWhole, count: report.campaigns.count)
        hasBrief = Array(repeating: isWhole, count: report.briefs.count)
        if !isWhole { for position in incidents { add(incident: position, report) } }
        for actor in hasActor.indices where !edition.isSubject(actor: actor) { hasActor[actor] = false }
    }

    private mutating func add(incident position: Int, _ report: ReleasedReport) {
        hasIncident[position] = true
        for place in report.incidentFacts[position].places { hasPlace[place] = true }
        for campaign in report.incidents[position].campaigns {
            if let campaign = report.position(campaign.id, .campaign) { hasCampaign[campaign] = true }
        }
        for participant in report.incidents[position].participants {
            for actor in [participant.actor, participant.of].compactMap(\.self) { add(actor, report) }
        }
        for claim in report.incidents[position].header.claims {
            if case .named(let speaker) = claim.by { add(speaker, report) }
        }
        for mention in report.incidentMentions[position] ?? [] where mention.type == .brief {
            if let brief = report.position(of: mention) { hasBrief[brief] = true }
        }
    }

    private mutating func add(_ actor: Reference, _ report: ReleasedReport) {
        if let position = report.position(actor.id, .actor) { hasActor[position] = true }
    }
}
