import Building
import Diagnostics

/// What is wrong with the site at the moment, in the forms that a preview needs.
struct Problems: Sendable {
    let hasErrors: Bool
    /// For the page over which it is shown, on one line.
    let json: String
    /// For the page of a site that cannot be shown yet.
    let text: String

    static let none = Problems([], source: { _ in nil })

    /// What a build found.
    ///
    /// - Parameter recent: The files that have changed since the last build without errors.
    init(_ report: BuildReport, recent: Set<String> = []) {
        self.init(report.diagnostics, recent: recent, source: { report.sources.bytes(path: $0) })
    }

    /// What the machine would not do, so that nothing was built.
    init(_ failure: SystemFailure) {
        self.init([Diagnostic(.fileUnreadable, failure.description)], source: { _ in nil })
    }

    private init(_ diagnostics: [Diagnostic], recent: Set<String> = [], source: (String) -> [UInt8]?) {
        hasErrors = diagnostics.contains { $0.severity == .error }
        json = String(OverlayReporter(recent: recent).report(diagnostics, source: source).dropLast())
        text = hasErrors ? TerminalReporter().report(diagnostics, source: source) : ""
    }
}
