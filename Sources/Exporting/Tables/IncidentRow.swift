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
    let placeName: String?
    let placeID: String?
    /// The places around, from fine to coarse: "Peshawar; Khyber Pakhtunkhwa; Pakistan".
    let surroundings: [String]

    init(edition: Edition, position: Int) {
        self.edition = edition
        self.position = position
        let report = edition.report
        let around = report.incidentFacts[position].places
        switch report.incidents[position].chosenPlace {
        case .named:
            placeName = around.first.map { report.places[$0].displayTitle }
            placeID = around.first.map { report.places[$0].key.id }
            surroundings = around.dropFirst().map { report.places[$0].displayTitle }
        case .inline(let details):
            placeName = details.name.value
            placeID = nil
            surroundings = around.map { report.places[$0].displayTitle }
        case nil:
            placeName = nil
            placeID = nil
            surroundings = []
        }
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
