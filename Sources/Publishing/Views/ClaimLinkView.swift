import Templating

/// A claim link, as templates see it.
struct ClaimLinkView: TemplateView {
    var label: String
    /// Nil where the claim's record has no page.
    var href: TemplateURL?
    var text: String

    static let shape: Shape<ClaimLinkView> = Shape(
        "claim link",
        [
            .text("label", "Contradicts · contradicted by · supersedes · superseded by · denies · denied by") {
                $0.label
            },
            .optionalURL("href", "Where the other claim stands, if its record has a page") { $0.href },
            .text("text", "Who and when: CTD, 13 March 2023") { $0.text },
        ])
}
