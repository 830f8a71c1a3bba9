import Templating

/// A parts, as templates see it.
struct PartsView: TemplateView {
    var rows: [PartLinkView] = []
    var previous: TemplateURL?
    var next: TemplateURL?

    static let shape: Shape<PartsView> = Shape(
        "parts",
        [
            .list("rows", "Rows", PartLinkView.shape) { $0.rows },
            .optionalURL("previous", "Previous") { $0.previous },
            .optionalURL("next", "Next") { $0.next },
        ])
}
