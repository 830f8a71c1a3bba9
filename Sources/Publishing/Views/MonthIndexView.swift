import Templating

/// The months of a year of the timeline that is divided into pages.
struct MonthIndexView: TemplateView {
    var caption: String
    var rows: [MonthIndexRowView] = []

    static let shape: Shape<MonthIndexView> = Shape(
        "months of a year",
        [
            .text("caption", "What the table is") { $0.caption },
            .list("rows", "A row a month", MonthIndexRowView.shape) { $0.rows },
        ])
}

/// A month that has pages of its own.
struct MonthIndexRowView: TemplateView {
    var label: String
    var href: TemplateURL
    /// Its second page, its third, and so on.
    var further: [PartLinkView] = []
    var count: Int
    var killed: FigureView?

    static let shape: Shape<MonthIndexRowView> = Shape(
        "month of a year",
        [
            .text("label", "January") { $0.label },
            .url("href", "Its first page") { $0.href },
            .list("further", "Its further pages", PartLinkView.shape) { $0.further },
            .number("count", "Its incidents") { $0.count },
            .optionalRecord("killed", "Everyone but attackers", FigureView.shape) { $0.killed },
        ])
}
