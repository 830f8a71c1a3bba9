import Templating

/// In a box of 120 by 24.
struct MonthBarView: TemplateView {
    var x: Int
    var y: Int
    var height: Int

    static let shape: Shape<MonthBarView> = Shape(
        "month bar",
        [
            .number("x", "10 times the month's place in the year (0 to 110)") { $0.x },
            .number("y", "24 less height") { $0.y },
            .number("height", "Height") { $0.height },
        ])
}
