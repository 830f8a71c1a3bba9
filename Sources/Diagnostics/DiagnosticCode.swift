/// A permanent, readable name for one kind of problem, such as `unknown-key`.
///
/// Authors meet codes in messages, in `checks:` of `site.yaml` and in `waive:` of a record, so a code is never renamed
/// and never given a second meaning. Each module declares its own codes as static members in an extension of this type,
/// beside the code that finds the problem, and lists them in one array, from which the reference is made.
package struct DiagnosticCode: Sendable, Hashable {
    /// Lower-case words joined by hyphens.
    package let name: String
    /// The severity where neither the site nor the record says otherwise.
    package let severity: Severity
    /// The rule, in one sentence.
    package let rule: String

    package init(_ name: String, _ severity: Severity, _ rule: String) {
        self.name = name
        self.severity = severity
        self.rule = rule
    }

    package static func == (left: DiagnosticCode, right: DiagnosticCode) -> Bool { left.name == right.name }
    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
