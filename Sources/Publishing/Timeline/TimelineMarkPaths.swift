/// The marks of one lane, as one path for each way of drawing.
struct TimelineMarkPaths {
    let axis: TimelineAxis
    /// Exact days: upright strokes.
    private var days = SVGPath()
    /// What surely lasted: strokes along the axis.
    private var spans = SVGPath()
    /// What may be meant: outlines.
    private var outlines = SVGPath()
    /// What ties the parts of one date together.
    private var ties = SVGPath()
    /// Ends that are open.
    private var arrows = SVGPath()

    init(axis: TimelineAxis) { self.axis = axis }

    /// - Parameter y: the middle of the mark's row.
    mutating func add(_ mark: TimelineMark, y: Double) {
        if mark.segments.count > 1, mark.shape == .several || mark.segments.allSatisfy({ !$0.isSure }) {
            ties.move(axis.x(mark.first), y)
            ties.line(axis.x(mark.last + 1), y)
        }
        for segment in mark.segments {
            let start = segment.first.map { axis.x($0) } ?? 0
            let end = segment.last.map { axis.x($0 + 1) } ?? FluidSVG.width
            if !segment.isSure {
                // An outline that is too narrow to be one is widened to both sides: it stands for a doubt, not for a day.
                let width = max(8, end - start)
                let left = min(max(0, (start + end - width) / 2), FluidSVG.width - width)
                outlines.rectangle(x: left, y: y - 4, width: width, height: 8)
            } else if let first = segment.first, first == segment.last {
                let middle = (start + end) / 2
                days.move(middle, y - 5)
                days.line(middle, y + 5)
            } else {
                spans.move(start, y)
                spans.line(end, y)
            }
        }
        if mark.opensAfter { arrow(at: FluidSVG.width, direction: -1, y: y) }
        if mark.opensBefore { arrow(at: 0, direction: 1, y: y) }
    }

    private mutating func arrow(at x: Double, direction: Double, y: Double) {
        arrows.move(x + direction * 14, y - 6)
        arrows.line(x, y)
        arrows.line(x + direction * 14, y + 6)
        arrows.close()
    }

    func write(into svg: inout FluidSVG) {
        svg.path(outlines, class: "may")
        svg.path(ties, class: "tie")
        svg.path(spans, class: "span")
        svg.path(days, class: "day")
        svg.path(arrows, class: "open")
    }
}
