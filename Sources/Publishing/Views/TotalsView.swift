import Templating

/// A totals, as templates see it.
struct TotalsView: TemplateView {
    var meaning: String
    var table: TollTableView
    var people: BreakdownView?

    static let shape: Shape<TotalsView> = Shape(
        "totals",
        [
            .text(
                "meaning",
                "What this total is and is not: Killed in incidents in which this actor had any role; not killed by it."
            ) { $0.meaning },
            .record("table", "Table", TollTableView.shape) { $0.table },
            .optionalRecord("people", "The killed and injured by group or side", BreakdownView.shape) { $0.people },
        ])
}
