import Templating

/// What `disputed.mustache` shows.
struct DisputedPage: SitePage {
    static let template = "disputed"

    var frame: PageFrame
    var intro: String?
    var groups: [DisputedGroupView] = []
    var parts: PartsView?

    static let shape: Shape<DisputedPage> = Shape(
        "disputed page",
        frameFields + [
            .optionalText("intro", "Intro") { $0.intro },
            .list("groups", "By field", DisputedGroupView.shape) { $0.groups },
            .optionalRecord("parts", "Parts", PartsView.shape) { $0.parts },
        ])
}
