package import Diagnostics

/// Half of all cited addresses are dead within years, and with them what a report rests on. One line for all sources:
/// captures are made by the dozen, not one at a time.
package struct SourceNotArchived: EditorialRule {
    package static let code = DiagnosticCode(
        "source-not-archived", .warning, "A source that is cited by its address has an archived copy")
    package var code: DiagnosticCode { Self.code }

    package func check(_ subject: ReportUnderCheck) -> [Diagnostic] {
        let sources = subject.report.sources
        return pages(among: sources).filter { sources[$0].details.archived.isEmpty }.map { index in
            found("'\(sources[index].id)' has no archived copy", at: sources[index].header.location)
        }
    }

    package func summary(of found: [Diagnostic], in subject: ReportUnderCheck) -> [Diagnostic] {
        let sources = subject.report.sources
        let places = Set(found.compactMap(\.location))
        let pages = pages(among: sources)
        let missing = pages.filter { places.contains(sources[$0].header.location) }
        guard let first = missing.first else { return [] }
        let names = missing.prefix(3).map { "'\(sources[$0].id)'" }.joined(separator: ", ")
        let more = missing.count > 3 ? " and \(missing.count - 3) more" : ""
        return [
            self.found(
                "\(missing.count) of \(pages.count) source\(pages.count == 1 ? "" : "s") with an address "
                    + "\(missing.count == 1 ? "has" : "have") no archived copy: \(names)\(more)",
                at: SourceLocation(path: sources[first].header.path),
                explanation: "Capture each page twice, with two custodians, and list the copies under 'archived'.")
        ]
    }

    /// The positions of the sources that somebody wrote down and that have a page to capture.
    private func pages(among sources: [Source]) -> [Int] {
        sources.indices.filter { !sources[$0].header.isImported && isWebPage(sources[$0].details) }
    }

    /// Whether there is a page to capture; propaganda that is cited and not linked is one too.
    private func isWebPage(_ details: SourceDetails) -> Bool {
        guard let url = details.url?.text, details.kind != .dataset else { return false }
        return !url.hasPrefix("mailto:")
    }
}
