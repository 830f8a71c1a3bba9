package import Diagnostics

/// A link that an author wrote in Markdown's own way, or a bare address.
package struct ProseLink: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// An `http` or `https` address.
        case external
        /// A `mailto` address.
        case mail
        /// A path, without scheme and host.
        case relative
        /// `#…`: a place on the same page.
        case fragment
    }

    /// The address as meant: entities and backslashes read, percent signs untouched, not yet escaped for HTML.
    package var address: String
    package var kind: Kind
    /// The address where it stands, for a link by definition in its definition; where that cannot be told, the block.
    package var range: SourceRange
}
