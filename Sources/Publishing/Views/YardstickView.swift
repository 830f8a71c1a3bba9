import Templating

/// A yardstick, as templates see it.
struct YardstickView: TemplateView {
    var label: String
    var rows: [YardstickRowView] = []

    static let shape: Shape<YardstickView> = Shape(
        "yardstick",
        [
            .text("label", "Likelihood: ICD 203") { $0.label },
            .list("rows", "Rows", YardstickRowView.shape) { $0.rows },
        ])
}
