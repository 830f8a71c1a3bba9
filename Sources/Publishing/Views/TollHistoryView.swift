import Templating

/// A toll history, as templates see it.
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
