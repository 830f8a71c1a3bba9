import Templating

/// Columns over time without axes, for a cell of a table; all those of a table have one scale.
struct Sparkline {
    var columns: [ChartValue]
    /// The largest value of the table.
    var most: Int
    var label: String

    private static let height = 22.0

    func drawn() -> HTML {
        let slot = min(12, 120 / Double(max(1, columns.count)))
        let width = slot * Double(max(1, columns.count))
        // The whole height is the largest value: no axis says another.
        let frame = ChartFrame(
            left: 0, right: width, top: 1, bottom: Self.height - 1, scale: ChartScale(exactly: max(1, most)), slot: slot
        )
        var svg = SVGWriter("spark", width: width, height: Self.height, label: label)
        var axis = SVGPath()
        axis.move(0, Self.height - 0.5)
        axis.line(width, Self.height - 0.5)
        svg.path(axis, class: "axis")
        var sure = SVGPath()
        for (index, column) in columns.enumerated() where column.most > 0 {
            let low = if case .between(let low, _, _) = column { low } else { column.most }
            let height = max(1, frame.bottom - frame.y(low))
            sure.rectangle(
                x: frame.left + Double(index) * slot, y: frame.bottom - height, width: max(0.8, slot * 0.76),
                height: height)
        }
        svg.path(sure, class: "columns")
        return svg.finished()
    }
}
