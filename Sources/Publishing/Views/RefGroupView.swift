import Templating

/// What a template shows of ref group.
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

/// What a template shows of mentioned.
struct MentionedView: TemplateView {
    var groups: [RefGroupView] = []

    static let shape: Shape<MentionedView> = Shape(
        "mentioned",
        [
            .list("groups", "Groups", RefGroupView.shape) { $0.groups }
        ])
}
