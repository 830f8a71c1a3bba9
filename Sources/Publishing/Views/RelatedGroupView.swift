import Templating

/// A related group, as templates see it.
struct RelatedGroupView: TemplateView {
    var label: String
    var rows: [IncidentRowView] = []

    static let shape: Shape<RelatedGroupView> = Shape(
        "related group",
        [
            .text("label", "Response to, Followed by") { $0.label },
            .list("rows", "Rows", IncidentRowView.shape) { $0.rows },
        ])
}

/// A related, as templates see it.
struct RelatedView: TemplateView {
    var groups: [RelatedGroupView] = []

    static let shape: Shape<RelatedView> = Shape(
        "related",
        [
            .list("groups", "Groups", RelatedGroupView.shape) { $0.groups }
        ])
}
