import Templating

/// A latest changes, as templates see it.
struct LatestChangesView: TemplateView {
    var rows: [ChangeRowView] = []
    var more: TemplateURL

    static let shape: Shape<LatestChangesView> = Shape(
        "latest changes",
        [
            .list("rows", "Rows", ChangeRowView.shape) { $0.rows },
            .url("more", "More") { $0.more },
        ])
}
