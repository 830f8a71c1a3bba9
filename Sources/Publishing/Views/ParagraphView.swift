import Templating

/// What a template shows of paragraph.
struct ParagraphView: TemplateView {
    var html: HTML

    static let shape: Shape<ParagraphView> = Shape(
        "paragraph",
        [
            .html("html", "Block content") { $0.html }
        ])
}

/// What a template shows of key points.
struct KeyPointsView: TemplateView {
    var rows: [ParagraphView] = []

    static let shape: Shape<KeyPointsView> = Shape(
        "key points",
        [
            .list("rows", "Rows", ParagraphView.shape) { $0.rows }
        ])
}
