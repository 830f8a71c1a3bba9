package import Diagnostics

/// People who were arrested, held, hurt or killed, and minors, stay without a name unless the site names them on purpose.
package struct VulnerableName: EditorialRule {
    package static let code = DiagnosticCode(
        "vulnerable-name", .warning,
        "Somebody arrested, detained, hurt or killed, or a minor, is named on purpose only")
    package var code: DiagnosticCode { Self.code }

    private static let custody: Set<String> = [
        "arrested", "detained", "captured", "surrendered", "custody", "remanded", "held", "abducted", "kidnapped",
        "hostage", "missing", "disappeared",
    ]
    private static let harm: Set<String> = ["killed", "injured", "wounded", "dead", "died", "tortured", "raped"]
    private static let minors: Set<String> = ["minor", "child", "children", "boy", "girl", "student", "juvenile"]

    package func check(_ subject: ReportUnderCheck) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let incidents = subject.report.incidents
        for index in incidents.indices {
            for participant in incidents[index].participants {
                guard let reference = participant.actor, let actor = subject.actor(reference), isNamed(actor),
                    let what = whatHappened(to: participant, in: incidents[index])
                else { continue }
                found.append(
                    report(
                        "'\(reference.id)' \(what) and is named", at: incidents[index].header.location(reference.range))
                )
            }
            for row in incidents[index].casualties + incidents[index].tolls.flatMap(\.rows) {
                guard let reference = row.actor, let actor = subject.actor(reference), isNamed(actor) else { continue }
                found.append(
                    report(
                        "'\(reference.id)' stands among the casualties and is named",
                        at: incidents[index].header.location(reference.range)))
            }
        }
        return found
    }

    private func report(_ summary: String, at location: SourceLocation) -> Diagnostic {
        found(
            summary, at: location,
            explanation: "Write a label (label: \"a man of 40\"), or, to name them on purpose, give their record a "
                + "public_role or 'page: yes'.")
    }

    /// A person whom nothing in their record puts before the public.
    private func isNamed(_ actor: Actor) -> Bool {
        actor.kind == .person && actor.page == nil && (actor.publicRole == nil || actor.publicRole == .private)
            && (actor.identity == .known || actor.identity == .disputed)
    }

    private func whatHappened(to participant: Participant, in incident: Incident) -> String? {
        let words = WordSearch.words(participant.outcome ?? "")
        if words.contains(where: Self.custody.contains) { return "was \(participant.outcome!)" }
        let isMinor = words.contains(where: Self.minors.contains)
        if isMinor || incident.warnings.contains(.childVictim) && participant.role == .target {
            return "may be a minor"
        }
        if words.contains(where: Self.harm.contains) { return "was \(participant.outcome!)" }
        return participant.role == .target ? "was a target" : nil
    }
}
