import Publishing
import Records
import Reports

/// What an incident cost.
extension STIXBundle {
    struct Impact {
        var id: String
        var outcome: Outcome
    }

    /// One for each outcome of which any account says anything.
    func impacts(ofIncident position: Int) -> [Impact] {
        let facts = report.incidentFacts[position]
        return Outcome.allCases.filter { outcome in
            facts.accounts.contains { $0.count.position(of: outcome) != nil }
        }.map { outcome in
            Impact(
                id: names.id(
                    "impact", "incident", report.incidents[position].header.permanentID, outcome.rawValue),
                outcome: outcome)
        }
    }

    func write(
        _ impact: Impact, ofIncident position: Int, _ stamp: STIXStamp, into writer: inout JSONWriter
    ) {
        let incident = report.incidents[position]
        let facts = report.incidentFacts[position]
        let line = facts.count?[impact.outcome]
        let rows = incident.casualties.map(\.row.tlp) + incident.tolls.flatMap { [$0.row.tlp] + $0.rows.map(\.row.tlp) }
        object("impact", impact.id, stamp, max(incident.header.tlp, rows.max() ?? .clear), into: &writer) { writer in
            // The category names the extension that says more (section 2.3.2); those of the suite know no casualties.
            writer.text("impact_category", STIXExtension.own)
            if let people = line?.people, let count = people.stixCount {
                writer.object("impacted_entity_counts") { $0.number("individual", count) }
            }
            writer.object("extensions") { writer in
                writer.object(STIXExtension.impact) { $0.text("extension_type", "new-sdo" as StaticString) }
                writer.own { writer in
                    writer.text("outcome", impact.outcome.rawValue)
                    if let line { write(line, into: &writer) }
                    if facts.accounts.count > 1 || facts.chosen == nil {
                        writeAccounts(of: impact.outcome, ofIncident: position, into: &writer)
                    } else if let toll = facts.chosenToll(of: incident), let teller = toll.by {
                        writer.text("said_by", edition.name(of: teller))
                    }
                }
            }
        }
    }

    private func write(_ line: CasualtyCount.Line, into writer: inout JSONWriter) {
        if let people = line.people {
            writer.key("people")
            write(people, into: &writer)
        }
        if let attackers = line.attackers {
            writer.key("attackers")
            write(attackers, into: &writer)
        }
        if !line.belowStated.isEmpty {
            writer.array("below_stated") { writer in
                for weaker in line.belowStated {
                    writer.object { writer in
                        writer.text("basis", weaker.basis.rawValue)
                        writer.key("people")
                        write(weaker.sum, into: &writer)
                    }
                }
            }
        }
    }

    /// What each account says, whole: who tells it, as of when, and whether it is the one that the site puts forward.
    private func writeAccounts(of outcome: Outcome, ofIncident position: Int, into writer: inout JSONWriter) {
        let incident = report.incidents[position]
        let facts = report.incidentFacts[position]
        writer.array("accounts") { writer in
            for (index, account) in facts.accounts.enumerated() {
                guard let line = account.count[outcome] else { continue }
                writer.object { writer in
                    if let toll = account.toll.map({ incident.tolls[$0] }) {
                        writer.text("said_by", ifAny: toll.by.map { edition.name(of: $0) })
                        writer.texts("via", ifAny: toll.via.map { edition.name(of: $0) })
                        writer.text("as_of", ifAny: toll.asOf?.text)
                        writer.text("status", ifAny: toll.status?.rawValue)
                    }
                    if index == facts.chosen { writer.flag("in_use", true) }
                    write(line, into: &writer)
                }
            }
        }
    }

    private func write(_ sum: QuantitySum, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.text("text", sum.phrase(in: edition.quantities))
            if sum.stated > 0 { writer.number("min", sum.lower) }
            if sum.stated > 0 { writer.number("max", ifAny: sum.upper) }
            if sum.isApproximate { writer.flag("approximate", true) }
        }
    }

    func write(_ quantity: Quantity, into writer: inout JSONWriter) {
        writer.object { writer in
            writer.text("text", quantity.phrase(in: edition.quantities))
            if !quantity.isShare {
                writer.number("min", ifAny: quantity.lower)
                writer.number("max", ifAny: quantity.upper)
            }
            if quantity.isApproximate { writer.flag("approximate", true) }
        }
    }
}

extension QuantitySum {
    /// The number that a count of STIX has: the least. Its 0 says that there were none, so that "up to 15" and "unknown"
    /// have no number at all.
    fileprivate var stixCount: Int? {
        guard stated > 0 else { return nil }
        return lower > 0 || upper == 0 ? lower : nil
    }
}
