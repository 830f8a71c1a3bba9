import Templating

/// What a template shows of paragraph.
struct ParagraphView: TemplateView {
    var html: HTML

    static let shape = Shape<ParagraphView>("paragraph", [
        .html("html", "Block content") { $0.html },
    ])
}

/// What a template shows of key points.
struct KeyPointsView: TemplateView {
    var rows: [ParagraphView] = []

    static let shape = Shape<KeyPointsView>("key points", [
        .list("rows", "Rows", ParagraphView.shape) { $0.rows },
    ])
}
