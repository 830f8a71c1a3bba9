import Templating

/// What `single-origin.mustache` shows.
struct SingleOriginPage: SitePage {
    static let template = "single-origin"

    var frame: PageFrame
    var intro: String?
    /// On the first part: the way to every origin, the one with most first.
    var origins: [OriginLinkView] = []
    /// Of very many origins: how many the list of links leaves out.
    var note: String?
    var groups: [OriginGroupView] = []
    var parts: PartsView?

    static let shape: Shape<SingleOriginPage> = Shape(
        "single origin page",
        frameFields + [
            .optionalText("intro", "Intro") { $0.intro },
            .list("origins", "On the first part: every origin with its number", OriginLinkView.shape) { $0.origins },
            .flag("hasOrigins", "Whether this part has the list of origins") { !$0.origins.isEmpty },
            .optionalText("note", "How many origins the links leave out") { $0.note },
            .list("groups", "By origin", OriginGroupView.shape) { $0.groups },
            .optionalRecord("parts", "Parts", PartsView.shape) { $0.parts },
        ])
}
