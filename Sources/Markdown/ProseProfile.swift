/// Which Markdown is read: the product's, or CommonMark as the specification has it.
package struct ProseProfile: Sendable {
    /// References, citations, footnotes, tables, bare addresses, views, restricted blocks and heading ids.
    package var hasExtensions: Bool
    /// Whether HTML is passed on as it is, and every address with it. Only ever right for text that nobody publishes.
    package var allowsRawHTML: Bool
    /// The words that make a fenced block a view.
    package var viewWords: Set<String>

    package static let product = ProseProfile(
        hasExtensions: true, allowsRawHTML: false,
        viewWords: ["incidents", "timeline", "map", "chart", "casualties", "relations", "judgement", "figure"])

    /// CommonMark 0.30 and nothing else: what the specification's examples are run with.
    package static let commonMark = ProseProfile(hasExtensions: false, allowsRawHTML: true, viewWords: [])
}
