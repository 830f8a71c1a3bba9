import Templating

/// Incidents over time as a drawing, with what its marks mean.
struct TimelineDrawingView: TemplateView {
    var svg = HTML.empty
    /// Whether its links lie too close for a narrow page.
    var isDense = false
    /// What the marks mean, of those that are drawn.
    var keys: [TermView] = []
    /// Present where bars leave something out: how many.
    var apart: String?

    static let shape: Shape<TimelineDrawingView> = Shape(
        "drawing of a timeline",
        [
            .html("svg", "The drawing") { $0.svg },
            .flag("dense", "Whether its links lie too close for a narrow page") { $0.isDense },
            .list("keys", "What the marks mean; the code names the mark", TermView.shape) { $0.keys },
            .optionalText("apart", "How many are in no bar") { $0.apart },
        ])
}
