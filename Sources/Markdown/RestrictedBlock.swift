package import Diagnostics

/// A fenced block `tlp amber`: Markdown that is dropped for audiences below its label.
package struct RestrictedBlock: Sendable, Equatable {
    /// The label as typed; empty where it was left out. Whether it is a label is the release stage's business, for
    /// which an unknown one withholds.
    package var label: String
    package var labelRange: SourceRange
    package var prose: Prose
    /// The whole block with its fences.
    package var range: SourceRange
}
