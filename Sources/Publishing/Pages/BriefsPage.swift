import Templating

/// What `briefs.mustache` shows.
struct BriefsPage: SitePage {
    static let template = "briefs"

    var frame: PageFrame
    var intro: String?
    var years: YearsView?
    var rows: [BriefRowView] = []
    var parts: PartsView?

    static let shape: Shape<BriefsPage> = Shape(
        "briefs page",
        frameFields + [
            .optionalText("intro", "Intro") { $0.intro },
            .optionalRecord("years", "Years", YearsView.shape) { $0.years },
            .list("rows", "Rows", BriefRowView.shape) { $0.rows },
            .optionalRecord("parts", "Parts", PartsView.shape) { $0.parts },
        ])
}
