package import Diagnostics

/// `[@source-id]` or `[@source-id, p. 4]`.
package struct ProseCitation: Sendable, Hashable {
    package var source: String
    /// Where in the source, as typed: `p. 4`.
    package var locator: String?
    /// From the bracket to the bracket.
    package var range: SourceRange
    /// Whether it stands in the text of a link, where no second link may be written.
    package var isInsideLink: Bool
}
