package import Diagnostics

/// Two actors are not allies and at war at one time, unless accounts of it differ.
package struct AllyAndEnemy: EditorialRule {
    package static let code = DiagnosticCode(
        "ally-and-enemy", .warning, "Two actors are not stated to be allies and at war at the same time")
    package var code: DiagnosticCode { Self.code }

    private struct Pair: Hashable {
        var first: Int
        var second: Int
    }

    private struct Link {
        var relation: Relation
        var actor: Int
    }

    package func check(_ subject: ReportUnderCheck) -> [Diagnostic] {
        let actors = subject.report.actors
        var links: [Pair: [Link]] = [:]
        for (index, actor) in actors.enumerated() {
            for relation in actor.relations where relation.kind == .allyOf || relation.kind == .atWarWith {
                guard let other = subject.actorPosition(relation.actor), other != index else { continue }
                links[Pair(first: min(index, other), second: max(index, other)), default: []].append(
                    Link(relation: relation, actor: index))
            }
        }
        var found: [Diagnostic] = []
        for (pair, links) in links where links.count > 1 {
            let allies = links.filter { $0.relation.kind == .allyOf }
            let enemies = links.filter { $0.relation.kind == .atWarWith }
            guard
                let (ally, enemy) = allies.lazy.flatMap({ ally in enemies.lazy.map { (ally, $0) } }).first(where: {
                    contradict($0.relation, $1.relation)
                })
            else { continue }
            func location(_ link: Link) -> SourceLocation {
                actors[link.actor].header.location(link.relation.actor.range)
            }
            let names = [pair.first, pair.second].map { "'\(actors[$0].id)'" }.joined(separator: " and ")
            found.append(
                self.found(
                    "\(names) cannot be allies and at war at the same time", at: location(enemy),
                    explanation: "Say when each held, with 'from' and 'until', or on what basis each is told.",
                    notes: [.init("They are allies here", at: location(ally))]))
        }
        return found
    }

    /// Whether both hold on one day at least, and one of them is stated.
    private func contradict(_ ally: Relation, _ enemy: Relation) -> Bool {
        if ally.basis.isBelowStated, enemy.basis.isBelowStated { return false }
        let start = max(ally.from?.latest?.number ?? .min, enemy.from?.latest?.number ?? .min)
        let end = min(lastCertainDay(ally), lastCertainDay(enemy))
        return start < end
    }

    /// The last day on which a relation certainly held, as far as the record says; an open end goes on.
    private func lastCertainDay(_ relation: Relation) -> Int { relation.until?.earliest?.number ?? .max }
}
