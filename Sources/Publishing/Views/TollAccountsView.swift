import Templating

/// A toll accounts, as templates see it.
struct TollAccountsView: TemplateView {
    var intro: String
    var columns: [ColumnView] = []
    var rows: [TollAccountView] = []

    static let shape: Shape<TollAccountsView> = Shape(
        "toll accounts",
        [
            .text("intro", "7 accounts. No figure is taken from one and another from another.") { $0.intro },
            .list("columns", "Columns", ColumnView.shape) { $0.columns },
            .list("rows", "Rows", TollAccountView.shape) { $0.rows },
        ])
}
