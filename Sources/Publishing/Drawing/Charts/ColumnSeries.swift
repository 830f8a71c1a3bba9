/// The paths of a series of columns.
struct ColumnSeries {
    let width: Double
    private var sure = SVGPath()
    private var unsure = SVGPath()
    private var hatch = SVGPath()
    /// Whiskers and arrows: how far it may go.
    private var reach = SVGPath()
    private var best = SVGPath()
    private var none = SVGPath()
    private var unknown: [Double] = []
    private var notStated: [Double] = []

    init(width: Double) { self.width = width }

    mutating func add(_ value: ChartValue, at x: Double, _ frame: ChartFrame) {
        let left = x - width / 2
        switch value {
        case .gap: break
        case .between(let low, let high, let best):
            solid(left, low, frame)
            guard low < high else { return }
            let (upper, lower) = (frame.y(high), frame.y(low))
            addReach(low, high, at: x, frame)
            // Where the bounds are hardly apart, the line would hide them.
            if let best, lower - upper > 4 {
                self.best.move(left - 1.5, frame.y(best))
                self.best.line(left + width + 1.5, frame.y(best))
            }
        case .open(let low):
            solid(left, low, frame)
            addOpenEnd(low, at: x, frame)
        case .none: none.circle(x: x, y: frame.bottom - 5, radius: min(3, max(1.5, width / 2)))
        case .unknown: unknown.append(x)
        case .notStated: notStated.append(x)
        }
    }

    /// From the lower to the upper bound: paler and hatched, with a line at the end.
    mutating func addReach(_ low: Int, _ high: Int, at x: Double, _ frame: ChartFrame) {
        let (left, upper, lower) = (x - width / 2, frame.y(high), frame.y(low))
        unsure.rectangle(x: left, y: upper, width: width, height: lower - upper)
        addHatch(left: left, top: upper, bottom: lower)
        reach.move(left, upper)
        reach.line(left + width, upper)
    }

    /// An arrow that is as long at the foot of the chart as at its top: nobody knows how far it goes.
    mutating func addOpenEnd(_ low: Int, at x: Double, _ frame: ChartFrame) {
        let (left, start) = (x - width / 2, frame.y(low))
        let head = min(4, max(2, width / 2))
        unsure.rectangle(x: left, y: start - 9, width: width, height: 9)
        addHatch(left: left, top: start - 9, bottom: start)
        reach.move(x, start)
        reach.line(x, start - 16)
        reach.move(x - head, start - 16 + head)
        reach.line(x, start - 16)
        reach.line(x + head, start - 16 + head)
    }

    private mutating func solid(_ left: Double, _ value: Int, _ frame: ChartFrame) {
        // What is not nothing is seen, however large the others are.
        let height = max(value > 0 ? 0.75 : 0, frame.bottom - frame.y(value))
        sure.rectangle(x: left, y: frame.bottom - height, width: width, height: height)
    }

    /// Lines that rise to the right, every four units.
    private mutating func addHatch(left: Double, top: Double, bottom: Double) {
        guard width >= 5, bottom - top >= 3 else { return }
        var foot = bottom + width
        while foot > top {
            // From the left edge at `foot`, at 45 degrees, cut to the rectangle.
            let (startX, startY) = foot > bottom ? (left + foot - bottom, bottom) : (left, foot)
            let rise = min(left + width - startX, startY - top)
            if rise > 0.5 {
                hatch.move(startX, startY)
                hatch.line(startX + rise, startY - rise)
            }
            foot -= 4
        }
    }

    func draw(_ styleClass: String, _ frame: ChartFrame, into svg: inout SVGWriter) {
        svg.path(sure, class: styleClass)
        svg.path(unsure, class: "unsure")
        svg.path(hatch, class: "hatch")
        svg.path(reach, class: "reach")
        svg.path(best, class: "best")
        svg.path(none, class: "none")
        svg.glyphs("?", at: unknown, y: frame.bottom - 3, class: "glyph")
        svg.glyphs("–", at: notStated, y: frame.bottom - 3, class: "glyph")
    }
}
