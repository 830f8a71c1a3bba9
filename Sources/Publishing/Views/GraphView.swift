import Templating

/// Relations as a drawing. The list beside it has the same, and more.
struct GraphView: TemplateView {
    var drawing: HTML
    /// Lines and signs that occur.
    var keys: [TermView] = []
    /// What is not drawn.
    var notes: [String] = []

    static let shape: Shape<GraphView> = Shape(
        "graph",
        [
            .html("drawing", "The actor in the middle, the others around it") { $0.drawing },
            .list(
                "keys", "sure, told, alleged; arrow, ally, rival, war, distinct", TermView.shape
            ) { $0.keys },
            .texts("notes", "How many relations the list alone has") { $0.notes },
        ])
}
