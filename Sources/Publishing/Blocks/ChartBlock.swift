import Templating

/// Counts of incidents along an axis, as a table with bars that repeat its numbers.
struct ChartBlock: BlockView {
    static let template = "views/chart"

    struct Row: TemplateView {
        var label: String
        var count: Int
        var bar: BarView
        var killed: FigureView?

        static let shape: Shape<Row> = Shape(
            "row of a chart",
            [
                .text("label", "A year, a month, a kind or a side") { $0.label },
                .number("count", "Incidents") { $0.count },
                .record("bar", "The count as a bar", BarView.shape) { $0.bar },
                .optionalRecord("killed", "Everyone but attackers", FigureView.shape) { $0.killed },
            ])
    }

    var head: BlockHead
    /// What the first column holds.
    var axis: String
    var rows: [Row] = []

    static let shape: Shape<ChartBlock> = Shape(
        "chart view",
        headFields + [
            .text("axis", "Year, month, kind or side") { $0.axis },
            .list("rows", "In the order of time, else those with most incidents first", Row.shape) { $0.rows },
        ])
}
