package import Diagnostics

/// A name that leads to two actors makes one of them answer for the other.
package struct SharedAlias: EditorialRule {
    package static let code = DiagnosticCode(
        "shared-alias", .warning, "A name belongs to one actor, or the two are said to be related or distinct")
    package var code: DiagnosticCode { Self.code }

    private struct Use {
        var actor: Int
        var range: SourceRange
        var text: String
    }

    package func check(_ subject: ReportUnderCheck) -> [Diagnostic] {
        let actors = subject.report.actors
        var uses: [String: [Use]] = [:]
        for (index, actor) in actors.enumerated() {
            var names = actor.name.all.map(\.value)
            // A reported name is a claim about identity; others may well be reported by it.
            for name in actor.names where name.kind != .reported { names.append(name.text) }
            for name in names {
                let key = WordSearch.words(name.value).joined(separator: " ")
                guard !key.isEmpty, uses[key]?.contains(where: { $0.actor == index }) != true else { continue }
                uses[key, default: []].append(Use(actor: index, range: name.range, text: name.value))
            }
        }
        var found: [Diagnostic] = []
        for shared in uses.values where shared.count > 1 {
            for (number, use) in shared.enumerated().dropFirst() {
                guard let first = shared[..<number].first(where: { !subject.areRelated($0.actor, use.actor) })
                else { continue }
                let (own, other) = (actors[use.actor], actors[first.actor])
                found.append(
                    self.found(
                        "Name '\(use.text)' is also a name of '\(other.id)'", at: own.header.location(use.range),
                        explanation: "If they are not the same, say so with the relation 'distinct-from'; if they are, "
                            + "make one a 'duplicate_of' the other.",
                        notes: [.init("The other is here", at: other.header.location(first.range))]))
            }
        }
        return found
    }
}
