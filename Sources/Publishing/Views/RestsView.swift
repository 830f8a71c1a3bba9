import Templating

/// A rests, as templates see it.
struct RestsView: TemplateView {
    var intro: String
    var groups: [RestGroupView] = []
    var parts: PartsView?

    static let shape: Shape<RestsView> = Shape(
        "rests",
        [
            .text("intro", "4 incidents and 11 claims rest on it; for 2 of them it is the only source") { $0.intro },
            .list("groups", "Groups", RestGroupView.shape) { $0.groups },
            .optionalRecord("parts", "Parts", PartsView.shape) { $0.parts },
        ])
}
