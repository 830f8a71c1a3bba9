import Templating

/// What `not-known.mustache` shows.
struct NotKnownPage: SitePage {
    static let template = "not-known"

    var frame: PageFrame
    var intro: String?
    var groups: [UnknownGroupView] = []
    var parts: PartsView?

    static let shape: Shape<NotKnownPage> = Shape(
        "not known page",
        frameFields + [
            .optionalText("intro", "Intro") { $0.intro },
            .list(
                "groups",
                "By field: no place, no day, toll unknown, toll not stated, perpetrator not stated, name not known",
                UnknownGroupView.shape
            ) { $0.groups },
            .optionalRecord("parts", "Parts", PartsView.shape) { $0.parts },
        ])
}
