import Templating

/// A claims, as templates see it.
struct ClaimsView: TemplateView {
    var note: String?
    var groups: [ClaimGroupView] = []

    static let shape: Shape<ClaimsView> = Shape(
        "claims",
        [
            .optionalText("note", "9 claims from 3 independent origins; state sources only") { $0.note },
            .list("groups", "Groups", ClaimGroupView.shape) { $0.groups },
        ])
}
