import Diagnostics
import TestSupport

extension DiagnosticCode {
    static let unknownKeyExample = DiagnosticCode("unknown-key", .error, "A key is known")
    static let noArchiveExample = DiagnosticCode("source-without-archive", .warning, "A source has an archived copy")
}

extension MarkedText {
    /// The place from one marker to another, or to itself, in the file at `path`.
    func place(_ from: Character, _ to: Character? = nil, path: String = "Content/incidents/a.yaml") -> SourceLocation {
        SourceLocation(path: path, range: SourceRange(start: markers[from]!, end: markers[to ?? from]!))
    }

    /// What a reporter writes when every path leads to this text.
    func report(_ reporter: any Reporter, _ diagnostics: [Diagnostic]) -> String {
        reporter.report(diagnostics) { _ in bytes }
    }
}
