import Templating

/// A ref group, as templates see it.
struct RefGroupView: TemplateView {
    var label: String
    var rows: [RefView] = []

    static let shape: Shape<RefGroupView> = Shape(
        "ref group",
        [
            .text("label", "Incidents") { $0.label },
            .list("rows", "Rows", RefView.shape) { $0.rows },
        ])
}

/// A mentioned, as templates see it.
struct MentionedView: TemplateView {
    var groups: [RefGroupView] = []

    static let shape: Shape<MentionedView> = Shape(
        "mentioned",
        [
            .list("groups", "Groups", RefGroupView.shape) { $0.groups }
        ])
}
