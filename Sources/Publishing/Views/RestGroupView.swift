import Templating

/// A rest group, as templates see it.
struct RestGroupView: TemplateView {
    var label: String
    var rows: [RestRowView] = []

    static let shape: Shape<RestGroupView> = Shape(
        "rest group",
        [
            .text("label", "Incidents") { $0.label },
            .list("rows", "Rows", RestRowView.shape) { $0.rows },
        ])
}
