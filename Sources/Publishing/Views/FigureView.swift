import Templating

/// A quantity as shown.
struct FigureView: TemplateView {
    var text: String
    var state: String

    static let shape: Shape<FigureView> = Shape(
        "figure",
        [
            .text("text", "4, at least 84, none, unknown, not stated") { $0.text },
            .text("state", "Stated · none · unknown · absent") { $0.state },
        ])
}
