import Templating

/// A claim group, as templates see it.
struct ClaimGroupView: TemplateView {
    var heading: String?
    var opposed = false
    var rows: [ClaimView] = []

    static let shape: Shape<ClaimGroupView> = Shape(
        "claim group",
        [
            .optionalText("heading", "What the claims are about: Responsibility") { $0.heading },
            .flag("opposed", "They contradict or deny each other: shown side by side") { $0.opposed },
            .list("rows", "Rows", ClaimView.shape) { $0.rows },
        ])
}
