import Building
import Diagnostics

/// What is wrong with the site at the moment, in the forms that a preview needs.
struct Problems: Sendable {
    /// What the files were found to be; nil where the machine refused to read them.
    let report: BuildReport?
    /// For the page over which it is shown, on one line.
    let json: String
    private let diagnostics: [Diagnostic]

    static let none = Problems([])

    /// For the page of a site that cannot be shown yet.
    var text: String { TerminalReporter().report(diagnostics) { report?.sources.bytes(path: $0) } }

    /// What a build found.
    ///
    /// - Parameter recent: The files that have changed since the last build without errors.
    init(_ report: BuildReport, recent: Set<String> = []) {
        self.init(report.diagnostics, of: report, recent: recent)
    }

    /// What the machine would not do, so that nothing was built.
    init(_ failure: SystemFailure) {
        self.init([Diagnostic(.fileUnreadable, failure.description)])
    }

    private init(_ found: [Diagnostic], of report: BuildReport? = nil, recent: Set<String> = []) {
        // Warnings alone are shown in the terminal only: a large site may have thousands, and a page waits for this.
        diagnostics = found.hasErrors ? found : []
        self.report = report
        let overlay = OverlayReporter(recent: recent).report(diagnostics) { report?.sources.bytes(path: $0) }
        json = String(overlay.dropLast())
    }
}
