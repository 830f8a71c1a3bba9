/// How much a diagnostic weighs: an error stops publication, a warning does not, a note is worth reading.
package enum Severity: String, Sendable, CaseIterable, Comparable {
    case note, warning, error

    private var weight: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }

    package static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }
}
