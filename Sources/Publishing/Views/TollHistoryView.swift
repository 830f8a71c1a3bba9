import Templating

/// What a template shows of toll history.
struct TollHistoryView: TemplateView {
    var label: String
    var rows: [TollStepView] = []

    static let shape: Shape<TollHistoryView> = Shape(
        "toll history",
        [
            .text("label", "The outcome counted: Killed") { $0.label },
            .list("rows", "Rows", TollStepView.shape) { $0.rows },
        ])
}
