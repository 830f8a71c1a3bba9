import Templating

/// A toll history, as templates see it.
struct TollHistoryView: TemplateView {
    var label: String
    var chart: ChartsView?
    var rows: [TollStepView] = []

    static let shape: Shape<TollHistoryView> = Shape(
        "toll history",
        [
            .text("label", "The outcome counted: Killed") { $0.label },
            .optionalRecord("chart", "The accounts in time", ChartsView.shape) { $0.chart },
            .list("rows", "Rows", TollStepView.shape) { $0.rows },
        ])
}
