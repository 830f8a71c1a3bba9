import Templating

/// A paragraph, as templates see it.
struct ParagraphView: TemplateView {
    var html: HTML

    static let shape: Shape<ParagraphView> = Shape(
        "paragraph",
        [
            .html("html", "Block content") { $0.html }
        ])
}

/// A key points, as templates see it.
struct KeyPointsView: TemplateView {
    var rows: [ParagraphView] = []

    static let shape: Shape<KeyPointsView> = Shape(
        "key points",
        [
            .list("rows", "Rows", ParagraphView.shape) { $0.rows }
        ])
}
