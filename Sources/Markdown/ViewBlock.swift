package import Diagnostics

/// A fenced block whose first word is the name of a view (`incidents`, `map`, …): drawn when the page is rendered.
package struct ViewBlock: Sendable, Hashable {
    /// The view's name.
    package var word: String
    /// What follows the name on the fence's line.
    package var arguments: String
    /// What stands between the fences, without the indentation or quotation marks of the blocks around it.
    package var text: [UInt8]
    /// The lines between the fences; empty, at the end of the fence's line, where there are none.
    package var textRange: SourceRange
    /// Whether ``text`` is what stands in ``textRange`` byte for byte (but for a line break at its end), so that an offset in one is one in the other.
    package var textIsVerbatim: Bool
    /// The whole block with its fences.
    package var range: SourceRange
}
