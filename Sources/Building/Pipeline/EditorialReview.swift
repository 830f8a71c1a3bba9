import Diagnostics
import Reports

/// What the editorial rules look at, and how the site weighs what they find.
struct EditorialReview: Sendable {
    let report: Report
    let released: ReleasedReport
    let sources: SourceTexts
    let settings: CheckSettings
    /// The rules that are not asked.
    let off: Set<String>

    struct Findings: Sendable {
        var diagnostics: [Diagnostic]
        /// How many problems records have set aside, those found before among them.
        var waived: Int
    }

    /// - Parameter served: the waivers after everything else that was found.
    func findings(served: Waivers) -> Findings {
        let sources = sources
        let subject = ReportUnderCheck(report, released: released) { sources.bytes(path: $0) }
        var waivers = served
        let found = EditorialChecks.findings(in: subject, off: off) { waivers.applied(to: $0) }
        let unused = waivers.unused(off: off)
        return Findings(diagnostics: settings.applied(to: found + unused), waived: waivers.count)
    }
}

extension BuildReport {
    mutating func add(_ findings: EditorialReview.Findings?) {
        guard let findings else { return }
        diagnostics += findings.diagnostics
        waived = findings.waived
    }
}
