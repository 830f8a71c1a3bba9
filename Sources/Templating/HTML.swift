/// Markup that may reach a page as it is.
///
/// Whoever makes a value of this type vouches for every byte of it: the Markdown writer, the SVG writers and the
/// JSON-LD writer do, and nobody else should. The initialiser says so, that a search for `HTML(trusted:` finds every
/// place to review. Authors' text is never HTML: it goes into a template as text and is escaped there.
@usableFromInline
package struct HTML: Sendable, Hashable {
    /// UTF-8, complete elements: what begins in these bytes ends in them.
    package let bytes: [UInt8]

    package init(trusted bytes: [UInt8]) {
        self.bytes = bytes
    }

    package static let empty = HTML(trusted: [])
}
