import Templating

/// An actor group, as templates see it.
struct ActorGroupView: TemplateView {
    var code: String
    var label: String
    var count: Int
    var rows: [ActorRowView] = []

    static let shape: Shape<ActorGroupView> = Shape(
        "actor group",
        [
            .text("code", "Anchor is group.armed-group") { $0.code },
            .text("label", "Label") { $0.label },
            .number("count", "Count") { $0.count },
            .list("rows", "Rows", ActorRowView.shape) { $0.rows },
        ])
}
