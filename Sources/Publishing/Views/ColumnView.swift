import Templating

/// A column, as templates see it.
struct ColumnView: TemplateView {
    var label: String

    static let shape: Shape<ColumnView> = Shape(
        "column",
        [
            .text("label", "Label") { $0.label }
        ])
}
