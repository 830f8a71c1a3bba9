/// What a stage could build, and everything it found wrong on the way.
///
/// Problems of content are values, never thrown errors: a stage goes on with what it has, and one run shows them all.
package struct Checked<Value> {
    package var value: Value
    package var diagnostics: [Diagnostic]

    package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
        self.value = value
        self.diagnostics = diagnostics
    }

    package var hasErrors: Bool { diagnostics.hasErrors }

    package func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Checked<Other> {
        Checked<Other>(try transform(value), diagnostics)
    }
}

extension Checked: Sendable where Value: Sendable {}
extension Checked: Equatable where Value: Equatable {}

extension Sequence<Diagnostic> {
    /// Whether any of them keeps its site from being published.
    package var hasErrors: Bool { contains { $0.severity == .error } }
}
