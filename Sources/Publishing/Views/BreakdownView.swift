import Templating

/// A row of a table that divides incidents or people: by kind, by group, by side.
struct BreakdownRowView: TemplateView {
    var label: String
    var side: TermView?
    var trend: HTML?
    var count: Int
    var figures: [FigureView] = []

    static let shape: Shape<BreakdownRowView> = Shape(
        "row of a breakdown",
        [
            .text("label", "A kind, a group") { $0.label },
            .optionalRecord("side", "State · armed-group · civilians · mixed · unknown", TermView.shape) { $0.side },
            .optionalHTML("trend", "Incidents over time, to the table's one scale") { $0.trend },
            .number("count", "Incidents") { $0.count },
            .list("figures", "One for each outcome", FigureView.shape) { $0.figures },
        ])
}

/// A table that divides incidents or people.
struct BreakdownView: TemplateView {
    var caption: String
    /// What the first column holds.
    var what: String
    /// Whether the rows have trends.
    var hasTrends = false
    var columns: [ColumnView] = []
    var rows: [BreakdownRowView] = []
    var notes: [String] = []

    static let shape: Shape<BreakdownView> = Shape(
        "breakdown",
        [
            .text("caption", "What is divided, and how") { $0.caption },
            .text("what", "The heading of the first column") { $0.what },
            .flag("hasTrends", "Whether there is a column of small charts") { $0.hasTrends },
            .list("columns", "Outcomes", ColumnView.shape) { $0.columns },
            .list("rows", "Rows", BreakdownRowView.shape) { $0.rows },
            .texts("notes", "What is in no row") { $0.notes },
        ])
}
