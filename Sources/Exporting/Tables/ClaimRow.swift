import Publishing
import Reports

/// One claim of one record, with what the claims around it say of it.
struct ClaimRow {
    let edition: Edition
    let address: ClaimAddress
    /// All claims of the record.
    let claims: [Claim]
    let standing: ClaimStanding?

    var claim: Claim { _read { yield claims[address.position] } }

    /// What the claim is called within its record: its id, else its number.
    var name: String { Self.name(of: claim, at: address.position) }

    static func name(of claim: Claim, at position: Int) -> String { claim.id?.id ?? String(position + 1) }

    func names(of positions: [Int]) -> [String] { positions.map { Self.name(of: claims[$0], at: $0) } }

    /// The title of the record, an actor's with what guards the name.
    var recordTitle: String? {
        let key = address.record
        guard let position = edition.report.position(of: key) else { return nil }
        switch key.type {
        case .actor: return edition.name(ofActor: position)
        case .source: return edition.sourceTitles[position]
        default: return edition.report.record(key)?.displayTitle
        }
    }

    /// Every claim: those of the incidents given, then, where all is asked for, those of other records by type and id.
    /// Of actors without a page nothing is said but in the records of others, here as on the pages.
    static func forEach(ofIncidents incidents: [Int], andOthers: Bool, in edition: Edition, _ body: (ClaimRow) -> Void)
    {
        let report = edition.report
        func add(_ header: borrowing RecordHeader, _ standings: [ClaimStanding]) {
            let (key, claims) = (header.key, header.claims)
            for position in claims.indices {
                body(
                    ClaimRow(
                        edition: edition, address: ClaimAddress(record: key, position: position), claims: claims,
                        standing: position < standings.count ? standings[position] : nil))
            }
        }
        for incident in incidents where !report.incidents[incident].header.claims.isEmpty {
            add(report.incidents[incident].header, report.incidentFacts[incident].standings)
        }
        guard andOthers else { return }
        for (index, actor) in report.actors.enumerated() where actor.hasPage && !actor.header.claims.isEmpty {
            add(actor.header, report.actorFacts[index].standings)
        }
        for place in report.places where !place.header.claims.isEmpty {
            add(place.header, report.otherStandings[place.key] ?? [])
        }
        for source in report.sources where !source.header.claims.isEmpty {
            add(source.header, report.otherStandings[source.key] ?? [])
        }
        for (index, campaign) in report.campaigns.enumerated() where !campaign.header.claims.isEmpty {
            add(campaign.header, report.campaignFacts[index].standings)
        }
        for brief in report.briefs where !brief.header.claims.isEmpty {
            add(brief.header, report.otherStandings[brief.key] ?? [])
        }
    }

    /// Whether any record but an incident has a claim.
    static func hasAny(in edition: Edition) -> Bool {
        var has = false
        forEach(ofIncidents: [], andOthers: true, in: edition) { _ in has = true }
        return has
    }
}
