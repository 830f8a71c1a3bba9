package import Diagnostics

/// Several holders of one exclusive role are competing, and need no warning, where every one of them is told on a basis
/// below `stated`; where one is stated, the record contradicts itself.
package struct ExclusiveRole: EditorialRule {
    package static let code = DiagnosticCode(
        "exclusive-role", .warning, "A role that only one can hold is stated of one only")
    package var code: DiagnosticCode { Self.code }

    package func check(_ subject: ReportUnderCheck) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let incidents = subject.report.incidents
        for index in incidents.indices where incidents[index].participants.count > 1 {
            for role in Participant.Role.allCases where role.isExclusive {
                if let diagnostic = check(role, in: incidents[index], subject) { found.append(diagnostic) }
            }
        }
        return found
    }

    private func check(_ role: Participant.Role, in incident: Incident, _ subject: ReportUnderCheck) -> Diagnostic? {
        let holders = incident.participants.filter { $0.role == role }
        guard holders.count > 1, !holders.allSatisfy(\.basis.isBelowStated) else { return nil }
        func name(_ holder: Participant) -> String {
            holder.actor.map { subject.resolver.key($0.id, .actor)?.id ?? $0.id } ?? holder.label ?? ""
        }
        guard let other = holders.first(where: { name($0) != name(holders[0]) }) else { return nil }
        func location(_ holder: Participant) -> SourceLocation {
            incident.header.location(holder.actor?.range ?? holder.row.range)
        }
        return found(
            "Role '\(role.rawValue)' cannot be held by both '\(name(holders[0]))' and '\(name(other))' as stated",
            at: location(other),
            explanation: "Give each holder the basis on which the role is theirs: then they are shown as competing.",
            notes: [.init("The first holder is here", at: location(holders[0]))])
    }
}
