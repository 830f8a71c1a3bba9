import Diagnostics

/// Checks that need to know what kind of actor a reference leads to.
extension Assembler {
    mutating func checkRoles(_ resolver: Resolver) {
        var kinds: [String: Actor.Kind] = [:]
        for actor in report.actors { kinds[actor.id] = actor.kind }
        func kind(_ reference: Reference?) -> Actor.Kind? {
            reference.flatMap { resolver.key($0.id, .actor) }.flatMap { kinds[$0.id] }
        }
        for incident in report.incidents where !incident.participants.isEmpty {
            for participant in incident.participants {
                guard let role = participant.role, role.isExclusive, !participant.basisIsTyped,
                    let actor = participant.actor, kind(actor) == .person
                else { continue }
                diagnostics.append(
                    Diagnostic(
                        .missingBasis, "'\(actor.id)' is a person, so the role '\(role.rawValue)' must carry a basis",
                        at: incident.header.location(actor.range),
                        explanation: "Write how the site knows: 'basis: alleged', 'charged', 'convicted', …"))
            }
            checkExclusiveRoles(incident, resolver)
        }
        for actor in report.actors {
            for relation in actor.relations {
                guard let wantsPerson = relation.kind.rangeIsPerson, let target = kind(relation.actor),
                    target != .unknown, wantsPerson != (target == .person)
                else { continue }
                diagnostics.append(
                    Diagnostic(
                        .relationDomain,
                        "Nobody can be '\(relation.kind.rawValue)' \(wantsPerson ? "anything but a person" : "a person")",
                        at: actor.header.location(relation.actor.range),
                        explanation: "'\(relation.actor.id)' is of the kind '\(target.rawValue)'."))
            }
        }
    }

    /// Several holders of one exclusive role are competing, and need no warning, where every one of them is told on a
    /// basis below `stated`; where one is stated, the record contradicts itself.
    private mutating func checkExclusiveRoles(_ incident: Incident, _ resolver: Resolver) {
        for role in Participant.Role.allCases where role.isExclusive {
            let holders = incident.participants.filter { $0.role == role }
            guard holders.count > 1, !holders.allSatisfy(\.basis.isBelowStated) else { continue }
            func name(_ holder: Participant) -> String {
                holder.actor.map { resolver.key($0.id, .actor)?.id ?? $0.id } ?? holder.label ?? ""
            }
            guard let other = holders.first(where: { name($0) != name(holders[0]) }) else { continue }
            func location(_ holder: Participant) -> SourceLocation {
                incident.header.location(holder.actor?.range ?? holder.row.range)
            }
            diagnostics.append(
                Diagnostic(
                    .exclusiveRole,
                    "Role '\(role.rawValue)' cannot be held by both '\(name(holders[0]))' and '\(name(other))' as stated",
                    at: location(other),
                    explanation:
                        "Give each holder the basis on which the role is theirs: then they are shown as competing.",
                    notes: [.init("The first holder is here", at: location(holders[0]))]))
        }
    }
}

extension DiagnosticCode {
    static let exclusiveRole = DiagnosticCode(
        "exclusive-role", .warning, "A role that only one can hold is stated of one only")
}
