import Templating

/// A bar, as templates see it.
struct BarView: TemplateView {
    var percent: Int
    var rest: Int

    static let shape: Shape<BarView> = Shape(
        "bar",
        [
            .number("percent", "0 to 100, of the largest") { $0.percent },
            .number("rest", "Width from percent to the upper bound, 0 where exact; an open end runs to 100") {
                $0.rest
            },
        ])
}
