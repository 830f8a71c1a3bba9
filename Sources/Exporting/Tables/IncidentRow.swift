import Publishing
import Reports

/// One incident as the tables have it: what the site puts forward, each value with its bounds.
struct IncidentRow {
    let edition: Edition
    let position: Int

    var incident: Incident { _read { yield edition.report.incidents[position] } }
    var facts: IncidentFacts { _read { yield edition.report.incidentFacts[position] } }
    var header: RecordHeader { _read { yield edition.report.incidents[position].header } }

    /// The place of the gazetteer, else of one written in the incident.
    var placeName: String? {
        switch incident.chosenPlace {
        case .named: facts.places.first.map { edition.report.places[$0].displayTitle }
        case .inline(let details): details.name.value
        case nil: nil
        }
    }

    var placeID: String? {
        guard case .named = incident.chosenPlace else { return nil }
        return facts.places.first.map { edition.report.places[$0].id }
    }

    /// The places around, from fine to coarse: "Peshawar; Khyber Pakhtunkhwa; Pakistan".
    var surroundings: [String] {
        let isNamed = if case .named = incident.chosenPlace { true } else { false }
        return facts.places.dropFirst(isNamed ? 1 : 0).map { edition.report.places[$0].displayTitle }
    }

    /// Who had this role, each with the basis where that is not `stated`: "TTP (claimed)".
    func participants(_ roles: Participant.Role...) -> [String] {
        incident.participants.filter { $0.role.map(roles.contains) ?? false }.map { name(of: $0) }
    }

    private func name(of participant: Participant) -> String {
        var name = participant.label ?? ""
        if let actor = participant.actor.flatMap({ edition.report.position($0.id, .actor) }) {
            name = edition.name(ofActor: actor)
        }
        return participant.basis == .stated ? name : "\(name) (\(participant.basis.rawValue))"
    }

    func sum(_ outcome: Outcome) -> QuantitySum? { facts.count?[outcome]?.people }
    func attackers(_ outcome: Outcome) -> QuantitySum? { facts.count?[outcome]?.attackers }

    /// Those counted on a basis below `stated`, whom no sum holds.
    func belowStated(_ outcome: Outcome) -> [String] {
        (facts.count?[outcome]?.belowStated ?? []).map {
            "\($0.sum.phrase(in: edition.quantities)) (\($0.basis.rawValue))"
        }
    }
}
