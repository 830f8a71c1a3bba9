package import Diagnostics

/// A source that nothing rests on has a page that says nothing, and is often one that a record forgot to name.
package struct UnusedSource: EditorialRule {
    package static let code = DiagnosticCode("unused-source", .warning, "A source is named by some record")
    package var code: DiagnosticCode { Self.code }

    package func check(_ subject: ReportUnderCheck) -> [Diagnostic] {
        subject.unnamed(subject.report.sources, among: subject.used.sources).map { source in
            found(
                "Source '\(source.id)' is named by no record", at: source.header.location,
                explanation: "Name it where it is used, or take it out.")
        }
    }
}
