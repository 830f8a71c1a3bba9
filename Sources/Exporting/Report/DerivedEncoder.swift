import Publishing
import Records
import Reports

/// Writes what a site works out of its records: ``DerivedSchema`` says what each value means.
struct DerivedEncoder {
    private let edition: Edition
    private let report: ReleasedReport

    init(_ edition: Edition) {
        self.edition = edition
        report = edition.report
    }

    func members(ofReport chosen: ReportSelection, into writer: inout JSONWriter) {
        writer.text("tlp", report.release.audience.label)
        writer.text("url", ifAny: report.site.baseURL.map { $0.text + "/" })
        writer.flag("whole", chosen.incidents.count == report.incidents.count)
        writer.number("incidents", chosen.incidents.count)
        for (outcome, key) in [(Outcome.killed, StaticString("killed")), (.injured, "injured")] {
            let sum = report.sum(outcome, of: chosen.incidents)
            guard sum.people.stated + sum.people.unknown > 0 else { continue }
            writer.object(key) { writer in
                bounds(sum.people, into: &writer)
                writer.number("not_stated", sum.notStated)
            }
        }
        guard chosen.incidents.count == report.incidents.count, !report.tombstones.isEmpty else { return }
        writer.array("taken_down") { writer in
            for stone in report.tombstones where !stone.addresses.isEmpty {
                writer.object { writer in
                    writer.text("type", stone.key.type.rawValue)
                    writer.text("id", stone.key.id)
                    writer.text("date", stone.date.description)
                }
            }
        }
    }

    // MARK: Records

    func members(ofIncident position: Int, into writer: inout JSONWriter) {
        let facts = report.incidentFacts[position]
        address(of: report.incidents[position].key, into: &writer)
        writer.text("earliest", ifAny: facts.date?.earliest?.description)
        writer.text("latest", ifAny: facts.date?.latest?.description)
        if !facts.places.isEmpty {
            writer.array("places") { writer in
                for place in facts.places { writer.text(report.places[place].id) }
            }
        }
        if let point = edition.point(ofIncident: position) {
            writer.object("point") { writer in
                writer.decimal("latitude", point.latitude)
                writer.decimal("longitude", point.longitude)
                writer.text("precision", point.precision.rawValue)
                writer.number("radius_m", Int(point.precision.radius * 1000))
            }
        }
        if let chosen = facts.chosen { toll(facts, chosen, into: &writer) }
        if !facts.disputes.isEmpty { writer.texts("disputed", facts.disputes.map(\.word)) }
        standings(facts.standings, of: report.incidents[position].header, into: &writer)
        if !facts.related.isEmpty {
            writer.array("related") { writer in
                for link in facts.related {
                    writer.object { writer in
                        writer.text("relation", link.relation.rawValue)
                        writer.text("incident", report.incidents[link.incident].id)
                    }
                }
            }
        }
        updated(report.incidents[position].header, into: &writer)
    }

    func members(ofActor position: Int, into writer: inout JSONWriter) {
        let actor = report.actors[position]
        let facts = report.actorFacts[position]
        address(of: actor.key, into: &writer)
        if let words = edition.guards[position] {
            writer.text("guard", words)
            writer.text("guard_basis", ifAny: facts.guard?.basis.rawValue)
        }
        writer.number("incidents", edition.involvements[position].count)
        if actor.hasPage {
            standings(facts.standings, of: actor.header, into: &writer)
            updated(actor.header, into: &writer)
        }
    }

    func members(ofPlace position: Int, into writer: inout JSONWriter) {
        let facts = report.placeFacts[position]
        address(of: report.places[position].key, into: &writer)
        writer.array("places") { writer in
            for place in facts.chain { writer.text(report.places[place].id) }
        }
        writer.number("incidents", facts.incidentsWithin.count)
        others(report.places[position].header, into: &writer)
    }

    func members(ofSource position: Int, into writer: inout JSONWriter) {
        let facts = report.sourceFacts[position]
        address(of: report.sources[position].key, into: &writer)
        writer.text("title", edition.sourceTitles[position])
        // What only the record of an actor without a page says is said nowhere.
        writer.number("records", facts.records.count(where: report.hasPage))
        others(report.sources[position].header, into: &writer)
    }

    func members(ofCampaign position: Int, into writer: inout JSONWriter) {
        let facts = report.campaignFacts[position]
        let campaign = report.campaigns[position]
        address(of: campaign.key, into: &writer)
        writer.number("incidents", facts.incidents.count)
        standings(facts.standings, of: campaign.header, into: &writer)
        updated(campaign.header, into: &writer)
    }

    func members(of record: some Record, into writer: inout JSONWriter) {
        address(of: record.key, into: &writer)
        others(record.header, into: &writer)
    }

    // MARK: Parts

    private func address(of key: RecordKey, into writer: inout JSONWriter) {
        writer.text("url", ifAny: edition.address(of: key))
        writer.number("version", ifAny: edition.recordedNumber(of: key))
    }

    private func updated(_ header: RecordHeader, into writer: inout JSONWriter) {
        writer.text("updated", ifAny: header.updated?.description)
    }

    private func others(_ header: RecordHeader, into writer: inout JSONWriter) {
        standings(report.otherStandings[header.key] ?? [], of: header, into: &writer)
        updated(header, into: &writer)
    }

    private func toll(_ facts: IncidentFacts, _ chosen: Int, into writer: inout JSONWriter) {
        writer.object("toll") { writer in
            let account = facts.accounts[chosen]
            writer.number("account", ifAny: account.toll)
            for line in account.count.lines {
                writer.object(line.outcome.member) { writer in
                    if let people = line.people { bounds(people, into: &writer) }
                    if let attackers = line.attackers {
                        writer.object("attackers") { bounds(attackers, into: &$0) }
                    }
                    if !line.belowStated.isEmpty {
                        writer.array("below_stated") { writer in
                            for weaker in line.belowStated {
                                writer.object { writer in
                                    writer.text("basis", weaker.basis.rawValue)
                                    bounds(weaker.sum, into: &writer)
                                }
                            }
                        }
                    }
                }
            }
            writer.number("origins", facts.tollOrigins.count)
        }
    }

    /// The words, and the bounds where something is stated: no 0 stands for what is not known.
    private func bounds(_ sum: QuantitySum, into writer: inout JSONWriter) {
        writer.text("text", sum.withoutNotStated.phrase(in: edition.quantities))
        guard sum.stated > 0 else { return }
        writer.number("min", sum.lower)
        writer.number("max", ifAny: sum.upper)
    }

    /// The standing of each claim, in the order of the record's claims.
    private func standings(_ standings: [ClaimStanding], of header: RecordHeader, into writer: inout JSONWriter) {
        guard !standings.isEmpty else { return }
        writer.array("claims") { writer in
            for (position, standing) in standings.enumerated() {
                writer.object { writer in
                    writer.text("id", ifAny: header.claims[position].id?.id)
                    writer.number("origins", standing.origins.count)
                    if !standing.marks.isEmpty { writer.texts("standing", standing.marks.map(\.rawValue)) }
                    writer.text("side", ifAny: standing.side?.rawValue)
                    positions("contradicted_by", standing.contradictedBy, into: &writer)
                    positions("superseded_by", standing.supersededBy, into: &writer)
                }
            }
        }
    }

    private func positions(_ key: StaticString, _ positions: [Int], into writer: inout JSONWriter) {
        guard !positions.isEmpty else { return }
        writer.array(key) { writer in for position in positions { writer.number(nil, position) } }
    }
}

extension IncidentFacts.Dispute {
    /// A field of the record, an outcome, a role, or a claim by its position.
    fileprivate var word: String {
        switch self {
        case .date: "date"
        case .time: "time"
        case .duration: "duration"
        case .place: "place"
        case .outcome(let outcome): outcome.rawValue
        case .role(let role): role.rawValue
        case .claim(let position): "claims[\(position)]"
        }
    }
}
