import Templating

/// A word of a vocabulary with its code.
struct TermView: TemplateView {
    var code: String
    var label: String

    static let shape: Shape<TermView> = Shape(
        "term",
        [
            .text("code", "Class name") { $0.code },
            .text("label", "As shown") { $0.label },
        ])
}

/// A warnings, as templates see it.
struct WarningsView: TemplateView {
    var rows: [TermView] = []

    static let shape: Shape<WarningsView> = Shape(
        "warnings",
        [
            .list("rows", "Content warnings", TermView.shape) { $0.rows }
        ])
}
