import Templating

/// A change month, as templates see it.
struct ChangeMonthView: TemplateView {
    var code: String
    var label: String
    var rows: [ChangeRowView] = []

    static let shape: Shape<ChangeMonthView> = Shape(
        "change month",
        [
            .text("code", "Anchor is month.2023-03") { $0.code },
            .text("label", "Label") { $0.label },
            .list("rows", "Rows", ChangeRowView.shape) { $0.rows },
        ])
}
