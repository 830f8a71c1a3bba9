import Diagnostics
import Reports

/// The severities that a site has changed with `checks:` in its `site.yaml`.
///
/// Only warnings can be changed: raised to errors, or turned off. What is an error by nature leaves nothing that could
/// be published honestly, and what release finds cannot be demoted.
struct CheckSettings: Sendable {
    private let severities: [String: Severity?]
    let diagnostics: [Diagnostic]
    /// The checks that the site has turned off.
    var off: Set<String> { Set(severities.filter { $0.value == nil }.keys) }

    init(_ site: SiteConfiguration) {
        let codes = CodeCatalogue.byName
        var severities: [String: Severity?] = [:]
        var diagnostics: [Diagnostic] = []
        for (name, severity) in site.checks.sorted(by: { $0.key < $1.key }) {
            let location = site.checkPlaces[name]
            guard let code = codes[name] else {
                diagnostics.append(
                    Diagnostic(
                        .unknownCheck, "'\(name)' is no check", at: location,
                        suggestion: NearMiss.best(for: name, among: codes.keys)))
                continue
            }
            guard code.severity == .warning else {
                diagnostics.append(
                    Diagnostic(.fixedCheck, "'\(name)' is an error that a site cannot change", at: location))
                continue
            }
            severities[name] = severity
        }
        self.severities = severities
        self.diagnostics = diagnostics
    }

    /// Whether the site has made an error of any of these.
    func raises(_ codes: [DiagnosticCode]) -> Bool { codes.contains { severities[$0.name] == .some(.error) } }

    /// The diagnostics with the site's severities, and without those that are off.
    func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
        guard !severities.isEmpty else { return diagnostics }
        return diagnostics.compactMap { diagnostic in
            guard diagnostic.severity == .warning, let severity = severities[diagnostic.code.name] else {
                return diagnostic
            }
            guard let severity else { return nil }
            var changed = diagnostic
            changed.severity = severity
            return changed
        }
    }
}
