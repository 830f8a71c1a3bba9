import ArgumentParser
import Building
import Diagnostics

/// Shows what a build found.
struct Messages {
    var format: MessageFormat
    var site: String
    var quiet: Bool

    /// Prints the diagnostics: for people to the error stream, for programs to the output.
    func show(_ report: BuildReport, adding members: (inout JSONText) -> Void = { _ in }) {
        show(report.diagnostics, report.sources, adding: members)
    }

    /// - Parameter members: What else programs are told, in the same document.
    func show(
        _ diagnostics: [Diagnostic], _ source: Building.SourceTexts,
        adding members: (inout JSONText) -> Void = { _ in }
    ) {
        switch format {
        case .text:
            guard !diagnostics.isEmpty else { return }
            let reporter = TerminalReporter(usesColor: Machine.usesColor)
            Machine.writeError(reporter.report(diagnostics) { source.bytes(path: $0) })
        case .json:
            Machine.writeOutput(JSONReporter().report(diagnostics, source: { source.bytes(path: $0) }, adding: members))
        case .github:
            let prefix = site == "." ? "" : site.hasSuffix("/") ? site : site + "/"
            let reporter = GitHubReporter(pathPrefix: prefix)
            Machine.writeOutput(reporter.report(diagnostics) { source.bytes(path: $0) })
        }
    }

    /// A line for people, in the text format only.
    func say(_ line: String) {
        if format == .text, !quiet { Machine.writeError(line + "\n") }
    }
}

/// Shows the stage a build is in, once it has taken a quarter of a second, on a terminal only.
final class Progress: Sendable {
    private let start = Machine.uptime()
    private let isShown: Bool

    init(isShown: Bool) { self.isShown = isShown && Machine.isErrorTerminal }

    func enter(_ stage: Pipeline.Stage) {
        guard isShown, Machine.uptime() - start > 0.25 else { return }
        Machine.writeError("\r\u{1B}[K\(stage.rawValue)…")
    }

    func clear() {
        if isShown, Machine.uptime() - start > 0.25 { Machine.writeError("\r\u{1B}[K") }
    }
}
