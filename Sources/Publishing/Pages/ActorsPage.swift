import Templating

/// What `actors.mustache` shows.
struct ActorsPage: SitePage {
    static let template = "actors"

    var frame: PageFrame
    var intro: String?
    var groups: [ActorGroupView] = []
    var parts: PartsView?

    static let shape: Shape<ActorsPage> = Shape(
        "actors page",
        frameFields + [
            .optionalText("intro", "Intro") { $0.intro },
            .list("groups", "By kind", ActorGroupView.shape) { $0.groups },
            .optionalRecord("parts", "Parts", PartsView.shape) { $0.parts },
        ])
}
