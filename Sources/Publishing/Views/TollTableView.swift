import Templating

/// One account's figures, or a sum of many incidents.
struct TollTableView: TemplateView {
    var caption: String
    var columns: [ColumnView] = []
    var groups: [TollGroupView] = []
    var notes: [String] = []

    static let shape: Shape<TollTableView> = Shape(
        "toll table",
        [
            .text("caption", "The account this site puts forward. An “of which” row is part of the row above it.") {
                $0.caption
            },
            .list(
                "columns", "Outcomes that occur: killed, injured, missing, captured, arrested, surrendered",
                ColumnView.shape
            ) { $0.columns },
            .list("groups", "Groups", TollGroupView.shape) { $0.groups },
            .texts("notes", "Not stated for 3 incidents; how the sum was made") { $0.notes },
        ])
}
