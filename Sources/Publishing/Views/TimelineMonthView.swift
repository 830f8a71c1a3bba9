import Templating

/// A timeline month, as templates see it.
struct TimelineMonthView: TemplateView {
    var code: String
    var label: String
    var heading: String
    var count: Int
    var rows: [IncidentRowView] = []

    static let shape: Shape<TimelineMonthView> = Shape(
        "timeline month",
        [
            .text("code", "Anchor is month.03") { $0.code },
            .text("label", "March") { $0.label },
            .text("heading", "March 2023") { $0.heading },
            .number("count", "Count") { $0.count },
            .list("rows", "Rows", IncidentRowView.shape) { $0.rows },
        ])
}
