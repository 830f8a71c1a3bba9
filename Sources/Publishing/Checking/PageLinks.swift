/// What one page contributes to the check of the site's links: where it links to, which anchors it has, and what is
/// wrong with it by itself.
///
/// Two hashes a link, so that the links of thousands of pages can be kept from build to build. The text of a link that
/// proves broken is found by reading its page again (``texts(in:route:matching:base:)``).
package struct PageLinks: Sendable {
    /// A link to a file of the site, perhaps to an anchor in it.
    package struct Link: Sendable, Hashable {
        /// The hash of the target's route.
        let target: UInt64
        /// The hash of the anchor, 0 for none.
        let fragment: UInt64
    }

    /// A link that is wrong whatever the site holds.
    package struct Fault: Sendable, Hashable {
        package let kind: LinkCheck.Kind
        /// The address as it stands in the page, at most 200 bytes of it.
        package let text: String
    }

    /// The links, each once, in the order of their first use. Links of a page to anchors of its own that are there are
    /// left out, and so is everything that leads off the site.
    package internal(set) var links: [Link] = []
    /// The hashes of the page's anchors, each once.
    package internal(set) var anchors: [UInt64] = []
    package internal(set) var faults: [Fault] = []
    /// The ids that stand on several elements of the page, each once.
    package internal(set) var repeatedAnchors: [String] = []
    /// How many elements the page has.
    package internal(set) var elementCount = 0

    /// Reads a page: one pass over its bytes, about a millisecond a megabyte.
    ///
    /// Tags are found as a browser finds them (HTML Living Standard, "Tokenization"), so that nothing in comments,
    /// scripts, styles or text counts, and addresses are resolved by the rules of the URL Standard.
    ///
    /// - Parameters:
    ///   - html: The bytes of a rendered page.
    ///   - route: Where the page stands.
    ///   - base: The path of the site on its host (`/reports`; empty at the root of it) for the one page, `404.html`,
    ///     that links by absolute paths; elsewhere an absolute path is a fault, because it breaks the site on another
    ///     host and from disk.
    package static func scan(_ html: [UInt8], route: Route, base: String? = nil) -> PageLinks {
        var scanner = LinkScanner(route: route, base: base)
        scanner.scan(html.span)
        return scanner.finished()
    }

    /// The addresses of links as they stand in a page: of each link in `wanted` the first.
    package static func texts(
        in html: [UInt8], route: Route, matching wanted: Set<Link>, base: String? = nil
    ) -> [Link: String] {
        var scanner = LinkScanner(route: route, base: base, wanted: wanted)
        scanner.scan(html.span)
        return scanner.texts
    }
}
