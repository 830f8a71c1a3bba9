import Templating

/// A feed in each of its formats.
struct FeedRowView: TemplateView {
    var title: String
    var formats: [NavItemView]

    static let shape: Shape<FeedRowView> = Shape(
        "row of feeds",
        [
            .text("title", "What it has news of") { $0.title },
            .list("formats", "Links to it, by format", NavItemView.shape) { $0.formats },
        ])
}
