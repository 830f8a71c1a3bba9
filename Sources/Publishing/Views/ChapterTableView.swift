import Templating

/// A chapter table, as templates see it.
struct ChapterTableView: TemplateView {
    var caption: String
    var columns: [ColumnView] = []
    var rows: [ChapterRowView] = []

    static let shape: Shape<ChapterTableView> = Shape(
        "chapter table",
        [
            .text("caption", "Caption") { $0.caption },
            .list("columns", "Columns", ColumnView.shape) { $0.columns },
            .list("rows", "Rows", ChapterRowView.shape) { $0.rows },
        ])
}
