import Templating

/// A judgements, as templates see it.
struct JudgementsView: TemplateView {
    var rows: [JudgementView] = []
    var yardstick: YardstickView

    static let shape: Shape<JudgementsView> = Shape(
        "judgements",
        [
            .list("rows", "Rows", JudgementView.shape) { $0.rows },
            .record("yardstick", "Yardstick", YardstickView.shape) { $0.yardstick },
        ])
}
