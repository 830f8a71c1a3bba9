/// Where the axes of a chart stand.
struct ChartFrame {
    var left, right, top, bottom: Double
    var scale: ChartScale
    /// The width of a period.
    var slot: Double

    func middle(_ index: Int) -> Double { left + (Double(index) + 0.5) * slot }

    func y(_ value: Int) -> Double { bottom - scale.length(of: value, in: bottom - top) }

    /// The axis at the foot, and a line with its number for each step of the scale.
    func drawAxes(_ ticks: [(value: Int, text: String)], into svg: inout SVGWriter) {
        var grid = SVGPath()
        for tick in ticks.dropFirst() {
            grid.move(left, y(tick.value))
            grid.line(right, y(tick.value))
        }
        svg.path(grid, class: "grid")
        for tick in ticks { svg.text(tick.text, x: left - 5, y: y(tick.value) + 4, class: "scale") }
        var axis = SVGPath()
        axis.move(left, bottom)
        axis.line(right, bottom)
        svg.path(axis, class: "axis")
    }
}
