import Templating

/// What `single-origin.mustache` shows.
struct SingleOriginPage: SitePage {
    static let template = "single-origin"

    var frame: PageFrame
    var intro: String?
    var caption: String
    var rows: [SingleOriginRowView] = []
    var parts: PartsView?

    static let shape: Shape<SingleOriginPage> = Shape(
        "single origin page",
        frameFields + [
            .optionalText("intro", "Intro") { $0.intro },
            .text("caption", "Caption") { $0.caption },
            .list("rows", "Rows", SingleOriginRowView.shape) { $0.rows },
            .optionalRecord("parts", "Parts", PartsView.shape) { $0.parts },
        ])
}
