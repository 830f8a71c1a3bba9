package import Diagnostics

/// A source that nothing rests on has a page that says nothing, and is often one that a record forgot to name.
package struct UnusedSource: EditorialRule {
    package static let code = DiagnosticCode("unused-source", .warning, "A source is named by some record")
    package var code: DiagnosticCode { Self.code }

    package func check(_ subject: ReportUnderCheck) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let used = subject.used.sources
        let sources = subject.report.sources
        for index in sources.indices where !used.contains(sources[index].key.id) && !sources[index].header.isImported {
            found.append(
                self.found(
                    "Source '\(sources[index].id)' is named by no record", at: sources[index].header.location,
                    explanation: "Name it where it is used, or take it out."))
        }
        return found
    }
}
