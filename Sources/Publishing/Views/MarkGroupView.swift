import Templating

/// Marks that grade one thing.
struct MarkGroupView: TemplateView {
    var label: String
    var rows: [TermView]

    static let shape: Shape<MarkGroupView> = Shape(
        "marks",
        [
            .text("label", "What they grade") { $0.label },
            .list("rows", "Class names and words", TermView.shape) { $0.rows },
        ])
}
