import Templating

/// What `campaigns.mustache` shows.
struct CampaignsPage: SitePage {
    static let template = "campaigns"

    var frame: PageFrame
    var intro: String?
    var caption: String
    var rows: [CampaignRowView] = []
    var parts: PartsView?

    static let shape: Shape<CampaignsPage> = Shape(
        "campaigns page",
        frameFields + [
            .optionalText("intro", "Intro") { $0.intro },
            .text("caption", "Caption") { $0.caption },
            .list("rows", "Rows", CampaignRowView.shape) { $0.rows },
            .optionalRecord("parts", "Parts", PartsView.shape) { $0.parts },
        ])
}
