import Publishing
import Records
import Reports

extension Actor {
    /// An identity, which is no judgement; a threat only where the editor says so.
    var stixType: StaticString {
        switch stix {
        case .threatActor: "threat-actor"
        case .intrusionSet: "intrusion-set"
        case nil: "identity"
        }
    }

    fileprivate var identityClass: StaticString {
        switch kind {
        case .person: "individual"
        case .armedGroup, .faction: "group"
        case .stateForce, .government, .party, .organisation, .outlet: "organization"
        case .community: "class"
        case .unknown: "unknown"
        }
    }
}

/// Actors as identities, and as threats where the editor says so.
extension STIXBundle {
    func write(actor position: Int, into writer: inout JSONWriter) {
        let actor = report.actors[position]
        // What else a guarded person is called would be a name without its guard.
        let isGuarded = edition.guards[position] != nil
        let stamp = STIXStamp(actor.header)
        object(
            actor.stixType, actorIDs[position], stamp, actor.header.tlp, isRevoked: actor.header.isRetracted,
            into: &writer
        ) { writer in
            writeCommon(actor.header, into: &writer)
            writer.text("name", edition.name(ofActor: position))
            writer.text("description", ifAny: edition.plainText(actor.summary))
            if actor.stix == nil {
                writer.text("identity_class", actor.identityClass)
            } else if !isGuarded {
                let aliases = actor.names.filter { $0.kind != .reported && $0.basis == .stated }.map(\.text.value)
                writer.texts("aliases", ifAny: aliases)
            }
            writer.object("extensions") { writer in
                writer.own { writer in
                    writer.text("record_id", actor.id)
                    writer.text("kind", actor.kind.rawValue)
                    if actor.basis != .stated { writer.text("basis", actor.basis.rawValue) }
                    if actor.identity != .known { writer.text("identity", actor.identity.rawValue) }
                    writer.text("public_role", ifAny: actor.publicRole?.rawValue)
                    writer.text("guard", ifAny: edition.guards[position])
                    if let status = actor.status { write(status, into: &writer) }
                    writer.text("founded", ifAny: actor.founded?.chosen?.value.text)
                    writer.text("ended", ifAny: actor.ended?.chosen?.value.text)
                    if !isGuarded { writeNames(of: actor, into: &writer) }
                    writeRoles(of: actor, into: &writer)
                    writeDesignations(of: actor, into: &writer)
                }
            }
        }
        for (index, claim) in actor.header.claims.enumerated() {
            write(
                claim, index, of: actor.header, on: [actorIDs[position]],
                standing: report.actorFacts[position].standings[index], stamp, into: &writer)
        }
    }

    private func write(_ status: Actor.StatusAccount, into writer: inout JSONWriter) {
        writer.object("status") { writer in
            writer.text("value", status.status.rawValue)
            writer.text("basis", status.basis.rawValue)
            writer.text("date", ifAny: status.date?.text)
        }
    }

    private func writeNames(of actor: Actor, into writer: inout JSONWriter) {
        guard !actor.names.isEmpty else { return }
        writer.array("names") { writer in
            for name in actor.names {
                writer.object { writer in
                    writer.text("text", name.text.value)
                    writer.text("kind", name.kind.rawValue)
                    writer.text("basis", name.basis.rawValue)
                    writer.text("language", ifAny: name.language)
                    writer.text("from", ifAny: name.from?.text)
                    writer.text("until", ifAny: name.until?.text)
                }
            }
        }
    }

    private func writeRoles(of actor: Actor, into writer: inout JSONWriter) {
        guard !actor.roles.isEmpty else { return }
        writer.array("titles") { writer in
            for role in actor.roles {
                writer.object { writer in
                    writer.text("title", role.title.value)
                    writer.text("basis", role.basis.rawValue)
                    writer.text("organisation_ref", ifAny: objectID(ofActor: role.organisation))
                    writer.text("from", ifAny: role.from?.text)
                    writer.text("until", ifAny: role.until?.text)
                }
            }
        }
    }

    private func writeDesignations(of actor: Actor, into writer: inout JSONWriter) {
        guard !actor.designations.isEmpty else { return }
        writer.array("designations") { writer in
            for designation in actor.designations {
                writer.object { writer in
                    writer.text("label", designation.label)
                    writer.text("said_by", ifAny: designation.by.map { edition.name(of: $0) })
                    writer.text("from", ifAny: designation.from?.text)
                    writer.text("until", ifAny: designation.until?.text)
                }
            }
        }
    }

    // MARK: Relations

    /// What one actor is to another: a relationship where the site puts it forward, a note with an opinion where it is
    /// said on a weaker basis, or says that two are *not* the same, for which STIX has no relationship.
    func writeRelations(ofActor position: Int, into writer: inout JSONWriter) {
        let actor = report.actors[position]
        let stamp = STIXStamp(actor.header)
        var seen: [String: Int] = [:]
        for relation in actor.relations {
            guard let other = report.position(relation.actor.id, .actor), scope.hasActor[other] else { continue }
            let kind = relation.kind.rawValue
            let target = report.actors[other].header.permanentID
            seen[kind + "/" + target, default: 0] += 1
            let name = [
                "actor", actor.header.permanentID, kind, target, String(seen[kind + "/" + target]!),
            ]
            let label = max(actor.header.tlp, relation.row.tlp)
            if relation.basis.isBelowStated || relation.kind == .distinctFrom {
                let text =
                    "\(edition.name(ofActor: position)): \(edition.word("relation", kind)): "
                    + edition.name(ofActor: other)
                writeNote(
                    Statement(text: text, row: relation.row, header: actor.header, basis: relation.basis),
                    named: name, on: [actorIDs[position], actorIDs[other]], stamp, into: &writer
                ) { writer in
                    writer.text("relation", kind)
                    writer.text("from", ifAny: relation.from?.text)
                    writer.text("until", ifAny: relation.until?.text)
                }
                continue
            }
            relationship(
                "related-to", named: name, from: actorIDs[position], to: actorIDs[other], stamp, label, into: &writer
            ) { writer in
                writer.text("description", ifAny: relation.row.note)
                writeReferences(of: relation.row, in: actor.header, into: &writer)
                let start = relation.from?.earliest
                let stop = relation.until?.latest
                writer.text("start_time", ifAny: start.flatMap(STIXTime.timestamp))
                if let stop, start.map({ $0 <= stop }) ?? true {
                    writer.text("stop_time", ifAny: STIXTime.lastMoment(stop))
                }
            } own: { writer in
                writer.text("relation", kind)
                writer.text("basis", relation.basis.rawValue)
                writer.text("from", ifAny: relation.from?.text)
                writer.text("until", ifAny: relation.until?.text)
                writeSourceIDs(of: relation.row, in: actor.header, into: &writer)
            }
        }
    }
}

extension RecordHeader {
    /// Whether the site has taken it back, which STIX calls revoked.
    var isRetracted: Bool { revisions.contains { $0.kind == .retraction } }
}
