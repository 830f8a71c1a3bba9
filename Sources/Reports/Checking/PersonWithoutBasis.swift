package import Diagnostics

/// To say of a person that they did or planned it is an accusation: the record says on what basis.
package struct PersonWithoutBasis: EditorialRule {
    package static let code = DiagnosticCode(
        "missing-basis", .warning, "A person as perpetrator or planner carries the basis on which the site says so")
    package var code: DiagnosticCode { Self.code }

    package func check(_ subject: ReportUnderCheck) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let incidents = subject.report.incidents
        for index in incidents.indices {
            for participant in incidents[index].participants where !participant.basisIsTyped {
                guard let role = participant.role, role.isExclusive, let actor = participant.actor,
                    subject.actor(actor)?.kind == .person
                else { continue }
                found.append(
                    self.found(
                        "'\(actor.id)' is a person, so the role '\(role.rawValue)' must carry a basis",
                        at: incidents[index].header.location(actor.range),
                        explanation: "Write how the site knows: 'basis: alleged', 'charged', 'convicted', …"))
            }
        }
        return found
    }
}
