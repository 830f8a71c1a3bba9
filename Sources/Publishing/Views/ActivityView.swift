import Templating

/// An activity, as templates see it.
struct ActivityView: TemplateView {
    var caption: String
    var rows: [ActivityYearView] = []

    static let shape: Shape<ActivityView> = Shape(
        "activity",
        [
            .text("caption", "Caption") { $0.caption },
            .list("rows", "Rows", ActivityYearView.shape) { $0.rows },
        ])
}
