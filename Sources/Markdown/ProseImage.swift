package import Diagnostics

/// `![alt](path)`: a picture of this site's own.
package struct ProseImage: Sendable, Hashable {
    /// The path as meant, not yet escaped for HTML.
    package var path: String
    package var alt: String
    package var title: String
    /// The path where it stands; where that cannot be told, the block.
    package var range: SourceRange
}
