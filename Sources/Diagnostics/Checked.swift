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

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    package func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Checked<Other> {
        Checked<Other>(try transform(value), diagnostics)
    }
}

extension Checked: Sendable where Value: Sendable {}
extension Checked: Equatable where Value: Equatable {}
