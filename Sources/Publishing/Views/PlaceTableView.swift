import Templating

/// A place table, as templates see it.
struct PlaceTableView: TemplateView {
    var caption: String
    var rows: [PlaceRowView] = []
    var all: TemplateURL?

    static let shape: Shape<PlaceTableView> = Shape(
        "place table",
        [
            .text("caption", "Caption") { $0.caption },
            .list("rows", "Rows", PlaceRowView.shape) { $0.rows },
            .optionalURL("all", "The list that has them all, where these are not all") { $0.all },
        ])
}
