import Templating

/// What `sources.mustache` shows.
struct SourcesPage: SitePage {
    static let template = "sources"

    var frame: PageFrame
    var intro: String?
    var caption: String
    var rows: [SourceRowView] = []
    var parts: PartsView?

    static let shape: Shape<SourcesPage> = Shape(
        "sources page",
        frameFields + [
            .optionalText("intro", "Intro") { $0.intro },
            .text("caption", "Caption") { $0.caption },
            .list("rows", "Rows", SourceRowView.shape) { $0.rows },
            .optionalRecord("parts", "Parts", PartsView.shape) { $0.parts },
        ])
}
