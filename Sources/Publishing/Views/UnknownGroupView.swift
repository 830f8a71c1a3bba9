import Templating

/// A unknown group, as templates see it.
struct UnknownGroupView: TemplateView {
    var code: String
    var label: String
    var count: String
    var rows: [UnknownRowView] = []

    static let shape: Shape<UnknownGroupView> = Shape(
        "unknown group",
        [
            .text("code", "Code") { $0.code },
            .text("label", "Label") { $0.label },
            .text("count", "Count") { $0.count },
            .list("rows", "Rows", UnknownRowView.shape) { $0.rows },
        ])
}
