import Publishing
import Reports

/// One part of somebody in one incident.
struct ParticipantRow {
    let edition: Edition
    let incident: Int
    let participant: Participant
    /// From 1.
    let number: Int

    var key: RecordKey { edition.report.incidents[incident].key }

    var name: String? { edition.name(ofActor: participant.actor) ?? participant.label }

    var count: Quantity? { participant.count?.chosen(by: edition.report.site.countingRule)?.value }
}

/// One row for each part that somebody has in an incident.
struct ParticipantTable: DataTable {
    let edition: Edition
    let incidents: [Int]

    let name = "participants"
    var fields: [Field] { Self.columns.map(\.field) }

    func forEachRow(_ body: ([Cell]) -> Void) {
        var cells: [Cell] = []
        for incident in incidents {
            for (index, participant) in edition.report.incidents[incident].participants.enumerated() {
                let row = ParticipantRow(
                    edition: edition, incident: incident, participant: participant, number: index + 1)
                Self.columns.read(row, into: &cells, body)
            }
        }
    }

    static let columns: [Column<ParticipantRow>] = [
        Column("incident", "The incident's id") { Cell($0.key.id) },
        Column("number", .integer, "Which part in the incident, from 1") { Cell($0.number) },
        Column("role", "initiator, perpetrator, planner, party, target, responder, mediator, signatory or subject") {
            Cell($0.participant.role?.rawValue)
        },
        Column("name", "Who, with what guards the name where somebody is accused") { Cell($0.name) },
        Column("actor_id", "The actor's id; empty for somebody without a record") {
            Cell($0.edition.id(ofActor: $0.participant.actor))
        },
        Column("label", "What the record calls them") { Cell($0.participant.label) },
        Column("of_id", "The id of the actor that they belong to") {
            Cell($0.edition.id(ofActor: $0.participant.of))
        },
        Column("side", "Whose people: state, armed-group, civilians, mixed, unknown") {
            Cell($0.participant.side?.rawValue)
        },
        Column("basis", "How the role is known: stated, claimed, denied, attributed, alleged, …") {
            Cell($0.participant.basis.rawValue)
        },
        Column("count", "How many they were, in words") { Cell($0.count?.text) },
        Column("count_min", .integer, "At least so many") { row in
            Cell(row.count.flatMap { $0.isShare ? nil : $0.lower })
        },
        Column("count_max", .integer, "At most so many; empty where there may be more") { row in
            Cell(row.count.flatMap { $0.isShare ? nil : $0.upper })
        },
        Column("outcome", "What became of them") { Cell($0.participant.outcome) },
        Column("said_by", "Who makes the claims that the part rests on") { row in
            Cell(list: row.edition.tellers(of: row.participant.restsOn, in: row.key))
        },
        Column("rests_on", "Those claims") { row in
            Cell(list: row.edition.names(of: row.participant.restsOn, in: row.key))
        },
        Column("sources", "Ids or addresses of the sources") { row in
            Cell(list: row.edition.names(of: row.participant.row.sources))
        },
        Column("note", "A note on it") { Cell($0.participant.row.note) },
    ]
}
