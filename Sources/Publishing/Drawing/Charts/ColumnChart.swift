import Templating

/// Columns over time: solid up to what is certain, hatched from there to the upper bound, with an arrow where there is none.
///
/// The drawing is small by intent, and as wide as a telephone: several stand side by side where there is room, so that
/// their letters are as large as those of the page at any width. Each series is one path.
struct ColumnChart {
    /// One for each period in the order of time, periods without anything among them.
    var columns: [ChartValue]
    /// The periods that are named below the axis, by their places among the columns.
    var names: [(column: Int, text: String)]
    /// Places where the axis leaves periods out.
    var breaks: [Int] = []
    /// The class of the columns.
    var styleClass = "columns"
    /// What it shows, in a sentence.
    var label: String

    static let width = 340.0
    static let height = 150.0
    private static let top = 22.0
    private static let bottom = height - 20

    /// The marks that a legend has to explain.
    var marks: Set<ChartMark> {
        var marks = Set(columns.compactMap(\.mark))
        for case .between(_, _, _?) in columns { marks.insert(.best) }
        return marks
    }

    func drawn() -> HTML {
        let scale = ChartScale(most: columns.map(\.most).max() ?? 0)
        let ticks = scale.ticks.map { (value: $0, text: Words.grouped($0)) }
        let left = 8 + 6.4 * Double(ticks.map(\.text.count).max() ?? 1)
        let frame = ChartFrame(
            left: left, right: Self.width - 4, top: Self.top, bottom: Self.bottom, scale: scale,
            slot: (Self.width - 4 - left) / Double(max(1, columns.count)))
        var svg = SVGWriter("chart", width: Self.width, height: Self.height, label: label)
        frame.drawAxes(ticks, into: &svg)
        var series = ColumnSeries(width: min(24, frame.slot * 0.74))
        for (index, column) in columns.enumerated() { series.add(column, at: frame.middle(index), frame) }
        series.draw(styleClass, frame, into: &svg)
        if !breaks.isEmpty {
            svg.glyphs(
                "…", at: breaks.map { frame.middle($0) }, y: Self.bottom - 3, class: "glyph")
        }
        for name in names {
            let x = frame.middle(name.column)
            // A name at the edge is kept within the drawing.
            let half = 3.2 * Double(name.text.count)
            svg.text(name.text, x: min(max(x, half), Self.width - half), y: Self.height - 6, class: "tick")
        }
        return svg.finished()
    }
}
