package import Diagnostics

/// Half of all cited addresses are dead within years, and with them what a report rests on. One line for all sources:
/// captures are made by the dozen, not one at a time.
package struct SourceNotArchived: EditorialRule {
    package static let code = DiagnosticCode(
        "source-not-archived", .warning, "A source that is cited by its address has an archived copy")
    package var code: DiagnosticCode { Self.code }

    package func check(_ subject: ReportUnderCheck) -> [Diagnostic] {
        let sources = subject.report.sources
        var total = 0
        var missing: [Int] = []
        for index in sources.indices where !sources[index].header.isImported {
            guard isWebPage(sources[index].details) else { continue }
            total += 1
            if sources[index].details.archived.isEmpty, !waives(sources[index].header) { missing.append(index) }
        }
        guard let first = missing.first else { return [] }
        let names = missing.prefix(3).map { "'\(sources[$0].id)'" }.joined(separator: ", ")
        let more = missing.count > 3 ? " and \(missing.count - 3) more" : ""
        return [
            found(
                "\(missing.count) of \(total) source\(total == 1 ? "" : "s") with an address "
                    + "\(missing.count == 1 ? "has" : "have") no archived copy: \(names)\(more)",
                at: SourceLocation(path: sources[first].header.path),
                explanation: "Capture each page twice, with two custodians, and list the copies under 'archived'.")
        ]
    }

    /// The one line stands for many records, so a record's own waiver takes it out of the count.
    private func waives(_ header: borrowing RecordHeader) -> Bool {
        header.waivers.contains { $0.check.id == code.name }
    }

    /// Whether there is a page to capture; propaganda that is cited and not linked is one too.
    private func isWebPage(_ details: SourceDetails) -> Bool {
        guard let url = details.url?.text, details.kind != .dataset else { return false }
        return !url.hasPrefix("mailto:")
    }
}
