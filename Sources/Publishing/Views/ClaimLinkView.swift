import Templating

/// A claim link, as templates see it.
struct ClaimLinkView: TemplateView {
    var label: String
    var href: TemplateURL
    var text: String

    static let shape: Shape<ClaimLinkView> = Shape(
        "claim link",
        [
            .text("label", "Contradicts · contradicted by · supersedes · superseded by · denies · denied by") {
                $0.label
            },
            .url("href", "Href") { $0.href },
            .text("text", "Who and when: CTD, 13 March 2023") { $0.text },
        ])
}
