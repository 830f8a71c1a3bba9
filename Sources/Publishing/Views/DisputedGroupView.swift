import Templating

/// A disputed group, as templates see it.
struct DisputedGroupView: TemplateView {
    var code: String
    var label: String
    var rows: [DisputeView] = []

    static let shape: Shape<DisputedGroupView> = Shape(
        "disputed group",
        [
            .text("code", "Anchor is group.killed") { $0.code },
            .text("label", "Label") { $0.label },
            .list("rows", "Rows", DisputeView.shape) { $0.rows },
        ])
}
