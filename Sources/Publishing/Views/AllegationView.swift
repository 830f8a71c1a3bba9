import Templating

/// An allegation, as templates see it.
struct AllegationView: TemplateView {
    var text: String
    var cites: [CiteView] = []

    static let shape: Shape<AllegationView> = Shape(
        "allegation",
        [
            .text("text", "The CTD says that he …; no court has found so.") { $0.text },
            .list("cites", "Cites", CiteView.shape) { $0.cites },
        ])
}
