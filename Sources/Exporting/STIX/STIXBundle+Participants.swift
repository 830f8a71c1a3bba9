import Publishing
import Records
import Reports

/// Who took part in an incident.
extension STIXBundle {
    /// A relationship for each part that the site puts forward, in the words that the Incident Core extension has for it;
    /// a note with an opinion for each that rests on a weaker basis.
    func writeParticipants(ofIncident position: Int, _ stamp: STIXStamp, into writer: inout JSONWriter) {
        let incident = report.incidents[position]
        var seen: [(role: String, who: String)] = []
        for participant in incident.participants {
            guard let reference = participant.actor, let actor = report.position(reference.id, .actor) else { continue }
            let role = participant.role?.rawValue ?? "party"
            let who = report.actors[actor].header.permanentID
            let number = 1 + seen.count { $0 == (role, who) }
            seen.append((role, who))
            let name = ["incident", incident.header.permanentID, role, who, String(number)]
            let label = max(incident.header.tlp, participant.row.tlp)
            if participant.basis.isBelowStated {
                let objects = [incidentIDs[position]] + (scope.hasActor[actor] ? [actorIDs[actor]] : [])
                writeNote(
                    Statement(
                        text: "\(edition.name(ofActor: actor)): \(edition.word("role", role))",
                        row: participant.row, header: incident.header, basis: participant.basis),
                    named: name, on: objects, stamp, into: &writer
                ) { write(participant, into: &$0) }
            } else if scope.hasActor[actor] {
                relationship(
                    type(of: participant, report.actors[actor]), named: name, from: incidentIDs[position],
                    to: actorIDs[actor], stamp, label, into: &writer
                ) { writer in
                    writer.text("description", ifAny: participant.row.note)
                    writeReferences(of: participant.row, in: incident.header, into: &writer)
                } own: { writer in
                    writer.text("basis", participant.basis.rawValue)
                    write(participant, into: &writer)
                    writeSourceIDs(of: participant.row, in: incident.header, into: &writer)
                }
            }
        }
    }

    private func type(of participant: Participant, _ actor: Actor) -> StaticString {
        switch participant.role {
        case .initiator, .perpetrator, .planner: actor.stix == nil ? "related-to" : "attributed-to"
        case .target: actor.stix == nil ? "targets" : "related-to"
        default: "related-to"
        }
    }

    private func write(_ participant: Participant, into writer: inout JSONWriter) {
        writer.text("role", ifAny: participant.role?.rawValue)
        writer.text("side", ifAny: participant.side?.rawValue)
        if let count = participant.count?.chosen(by: report.site.countingRule)?.value {
            writer.key("count")
            write(count, into: &writer)
        }
        writer.text("outcome", ifAny: participant.outcome)
    }

    /// Those who took part and have no object: without a record, or private persons.
    func writeLabels(of incident: Incident, into writer: inout JSONWriter) {
        let labelled = incident.participants.filter { participant in
            guard let reference = participant.actor, let actor = report.position(reference.id, .actor) else {
                return participant.label != nil
            }
            return !scope.hasActor[actor] && !participant.basis.isBelowStated
        }
        guard !labelled.isEmpty else { return }
        writer.array("participants") { writer in
            for participant in labelled {
                writer.object { writer in
                    let actor = participant.actor.flatMap { report.position($0.id, .actor) }
                    writer.text("name", actor.map { edition.name(ofActor: $0) } ?? participant.label ?? "")
                    writer.text("basis", participant.basis.rawValue)
                    writer.text("of_ref", ifAny: objectID(ofActor: participant.of))
                    write(participant, into: &writer)
                }
            }
        }
    }
}
