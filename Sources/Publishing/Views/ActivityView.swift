import Templating

/// Incidents and the killed over time: charts, the table of the same numbers, and the kinds of incident.
struct ActivityView: TemplateView {
    var caption: String
    /// What the first column holds: years or months.
    var period: String
    var charts: ChartsView?
    var rows: [ActivityYearView] = []
    /// Present where the table is long: it is then folded.
    var folded: String?
    var showsKilled = true
    var kinds: BreakdownView?

    static let shape: Shape<ActivityView> = Shape(
        "activity",
        [
            .text("caption", "Caption of the table") { $0.caption },
            .text("period", "Year or month") { $0.period },
            .optionalRecord("charts", "The same numbers drawn", ChartsView.shape) { $0.charts },
            .list("rows", "Rows", ActivityYearView.shape) { $0.rows },
            .optionalText("folded", "Of a long table: the words that open it") { $0.folded },
            .flag("showsKilled", "Whether the killed are counted; never for a guarded person") { $0.showsKilled },
            .optionalRecord("kinds", "By kind, where there are several", BreakdownView.shape) { $0.kinds },
        ])
}
