package import Diagnostics

/// One thing that an editor looks at before a report goes out: what is asserted, of whom, on what grounds.
///
/// Reading and assembling find what cannot be right; a rule finds what can be right and seldom is. So rules warn, unless
/// nothing honest can be published. Each has a file of its own here, named after it, and one code.
package protocol EditorialRule: Sendable {
    var code: DiagnosticCode { get }

    /// What the report has against the rule, in any order.
    func check(_ subject: ReportUnderCheck) -> [Diagnostic]

    /// What is said of that which no record has waived: the same, unless one line stands for many records.
    func summary(of found: [Diagnostic], in subject: ReportUnderCheck) -> [Diagnostic]
}

extension EditorialRule {
    package func summary(of found: [Diagnostic], in subject: ReportUnderCheck) -> [Diagnostic] { found }

    /// A diagnostic of the rule's own code.
    func found(
        _ summary: String, at location: SourceLocation?, explanation: String? = nil, notes: [Diagnostic.Note] = []
    ) -> Diagnostic {
        Diagnostic(code, summary, at: location, explanation: explanation, notes: notes)
    }
}
