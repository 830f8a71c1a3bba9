import Diagnostics

/// Checks that need to know what kind of actor a reference leads to.
extension Assembler {
    mutating func checkRelations(_ resolver: Resolver) {
        var kinds: [String: Actor.Kind] = [:]
        for actor in report.actors { kinds[actor.id] = actor.kind }
        for actor in report.actors {
            for relation in actor.relations {
                guard let wantsPerson = relation.kind.rangeIsPerson,
                    let target = resolver.key(relation.actor.id, .actor).flatMap({ kinds[$0.id] }),
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
}
