import Templating

/// A latest briefs, as templates see it.
struct LatestBriefsView: TemplateView {
    var rows: [BriefRowView] = []
    var more: TemplateURL

    static let shape: Shape<LatestBriefsView> = Shape(
        "latest briefs",
        [
            .list("rows", "Rows", BriefRowView.shape) { $0.rows },
            .url("more", "More") { $0.more },
        ])
}
