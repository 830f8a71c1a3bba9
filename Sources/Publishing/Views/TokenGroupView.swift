import Templating

/// Colours of the theme that belong together.
struct TokenGroupView: TemplateView {
    var code: String
    var label: String
    var rows: [TermView]

    static let shape: Shape<TokenGroupView> = Shape(
        "tokens",
        [
            .text("code", "Anchor is tokens.paper") { $0.code },
            .text("label", "Paper and ink") { $0.label },
            .list("rows", "Names without their two hyphens, and what each is for", TermView.shape) { $0.rows },
        ])
}
