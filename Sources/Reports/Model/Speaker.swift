package import Diagnostics

/// Who says something.
package enum Speaker: Sendable, Hashable {
    /// An actor or a source of the site (`by` looks up actors first, then sources).
    case named(Reference)
    /// Somebody the source does not name: "local officials".
    case label(String, at: SourceRange)
    /// The source gives no speaker at all.
    case unattributed(at: SourceRange)
    /// After release: somebody whose record this audience may not see.
    case withheld(at: SourceRange)

    /// The reserved word for ``unattributed(at:)``.
    package static let unattributedWord = "unattributed"

    package var range: SourceRange {
        switch self {
        case .named(let reference): reference.range
        case .label(_, let range), .unattributed(let range), .withheld(let range): range
        }
    }
}
