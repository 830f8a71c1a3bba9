import Templating

/// A drawing of numbers, with the name that stands above it.
struct ChartPanelView: TemplateView {
    var title: String
    var drawing: HTML

    static let shape: Shape<ChartPanelView> = Shape(
        "chart panel",
        [
            .text("title", "What is counted: Incidents by year") { $0.title },
            .html("drawing", "The chart, named for screen readers") { $0.drawing },
        ])
}

/// Charts that stand side by side, with a key to the marks in them. A table or list beside them has the same numbers.
struct ChartsView: TemplateView {
    var panels: [ChartPanelView] = []
    /// The marks that occur.
    var keys: [TermView] = []
    var notes: [String] = []

    static let shape: Shape<ChartsView> = Shape(
        "charts",
        [
            .list("panels", "One chart each", ChartPanelView.shape) { $0.panels },
            .list("keys", "Marks that need a word: range, best, open, none, unknown, not-stated", TermView.shape) {
                $0.keys
            },
            .texts("notes", "What is not drawn") { $0.notes },
            .flag("hasKey", "Whether there is anything to explain") { !$0.keys.isEmpty || !$0.notes.isEmpty },
        ])
}
