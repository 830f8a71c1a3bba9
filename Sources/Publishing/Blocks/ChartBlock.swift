import Templating

/// Counts of incidents along an axis: drawn over time, as bars otherwise, with the table of the same numbers.
struct ChartBlock: BlockView {
    static let template = "views/chart"

    struct Row: TemplateView {
        var label: String
        var count: Int
        var bar: BarView?
        var killed: FigureView?

        static let shape: Shape<Row> = Shape(
            "row of a chart",
            [
                .text("label", "A year, a month, a kind or a side") { $0.label },
                .number("count", "Incidents") { $0.count },
                .optionalRecord(
                    "bar", "What is measured as a bar: incidents of a kind, the killed of a side", BarView.shape
                ) { $0.bar },
                .optionalRecord("killed", "Everyone but attackers", FigureView.shape) { $0.killed },
            ])
    }

    var head: BlockHead
    /// What the first column holds.
    var axis: String
    var hasBars = false
    /// Over time: the same numbers drawn.
    var charts: ChartsView?
    /// Of a long table beside charts: the words that open it.
    var folded: String?
    var rows: [Row] = []
    var kinds: BreakdownView?

    static let shape: Shape<ChartBlock> = Shape(
        "chart view",
        headFields + [
            .text("axis", "Year, month, kind or side") { $0.axis },
            .flag("hasBars", "Whether the table has bars") { $0.hasBars },
            .optionalRecord("charts", "Over time, the same numbers drawn", ChartsView.shape) { $0.charts },
            .optionalText("folded", "Of a long table beside charts: the words that open it") { $0.folded },
            .optionalRecord("kinds", "Over time, by kind where there are several", BreakdownView.shape) { $0.kinds },
            .list("rows", "In the order of time, else those with most incidents first", Row.shape) { $0.rows },
        ])
}
