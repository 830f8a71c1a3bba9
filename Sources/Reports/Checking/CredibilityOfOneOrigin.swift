package import Diagnostics

/// Numeral 1 of the Admiralty code means confirmed by others, which one origin cannot be by itself.
package struct CredibilityOfOneOrigin: EditorialRule {
    package static let code = DiagnosticCode(
        "credibility-one-origin", .warning, "A claim of credibility 1 has an origin besides its own")
    package var code: DiagnosticCode { Self.code }

    package func check(_ subject: ReportUnderCheck) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let report = subject.released
        func check(_ header: borrowing RecordHeader, _ standings: [ClaimStanding]) {
            for (index, claim) in header.claims.enumerated() where claim.credibility?.value == 1 {
                guard index < standings.count, standings[index].origins.count <= 1 else { continue }
                found.append(
                    self.found(
                        "Credibility 1 needs an origin besides the claim's own, and this claim has one origin",
                        at: header.location(claim.credibility!.range),
                        explanation:
                            "1 means confirmed by others. What rests on one origin is 2 at best; what confirms "
                            + "it is a claim about the same thing, with 'stance: confirms'."))
            }
        }
        for index in report.incidents.indices {
            check(report.incidents[index].header, report.incidentFacts[index].standings)
        }
        for index in report.actors.indices { check(report.actors[index].header, report.actorFacts[index].standings) }
        for index in report.campaigns.indices {
            check(report.campaigns[index].header, report.campaignFacts[index].standings)
        }
        for (key, standings) in report.otherStandings {
            if let record = report.record(key) { check(record.header, standings) }
        }
        return found
    }
}
