import Templating

/// What a template shows of activity.
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
