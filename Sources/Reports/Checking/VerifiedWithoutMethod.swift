package import Diagnostics

/// "Verified" is this site's own act, and says nothing unless it says how.
package struct VerifiedWithoutMethod: EditorialRule {
    package static let code = DiagnosticCode(
        "verified-without-method", .error, "An incident is called verified together with the method by which it was")
    package var code: DiagnosticCode { Self.code }

    package func check(_ subject: ReportUnderCheck) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let incidents = subject.report.incidents
        for index in incidents.indices where incidents[index].verification.status == .verified {
            let verification = incidents[index].verification
            guard verification.method == nil else { continue }
            found.append(
                self.found(
                    "'verified' must come with the method by which it was",
                    at: incidents[index].header.location(verification.range ?? incidents[index].header.range),
                    explanation: "Write verification: {status: verified, method: \"…\"}."))
        }
        return found
    }
}
