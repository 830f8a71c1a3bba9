import Templating

/// What a template shows of column.
struct ColumnView: TemplateView {
    var label: String

    static let shape: Shape<ColumnView> = Shape(
        "column",
        [
            .text("label", "Label") { $0.label }
        ])
}
