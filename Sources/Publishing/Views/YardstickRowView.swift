import Templating

/// A yardstick row, as templates see it.
struct YardstickRowView: TemplateView {
    var label: String
    var range: String

    static let shape: Shape<YardstickRowView> = Shape(
        "yardstick row",
        [
            .text("label", "Label") { $0.label },
            .text("range", "Range") { $0.range },
        ])
}
