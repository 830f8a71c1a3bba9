import Reports
import Templating

/// How a number changed from account to account: a mark for each at its day, with how far it may go.
struct StepChart {
    struct Step {
        var day: Day
        var value: ChartValue
        /// The number in short, above its mark.
        var text: String
        var date: String
        /// Whether it is the account that the site puts forward.
        var isInUse: Bool
        /// Superseded or withdrawn.
        var isPast: Bool
    }

    /// In the order of time.
    var steps: [Step]
    var label: String

    private static let width = 340.0
    private static let height = 170.0

    var marks: Set<ChartMark> {
        Set(steps.compactMap { $0.value.mark })
    }

    func drawn() -> HTML {
        let scale = ChartScale(most: steps.map(\.value.most).max() ?? 0)
        let ticks = scale.ticks.map { (value: $0, text: Words.grouped($0)) }
        let left = 8 + 6.4 * Double(ticks.map(\.text.count).max() ?? 1)
        let frame = ChartFrame(
            left: left, right: Self.width - 4, top: 34, bottom: Self.height - 22, scale: scale, slot: 0)
        var svg = SVGWriter("chart steps-chart", width: Self.width, height: Self.height, label: label)
        frame.drawAxes(ticks, into: &svg)
        let places = self.places(from: left + 22, to: Self.width - 26)
        draw(places, frame, into: &svg)
        names(places, into: &svg)
        return svg.finished()
    }

    /// The places of the steps in time; none nearer to the next than its words need, where there is room for all.
    private func places(from left: Double, to right: Double) -> [Double] {
        let first = steps.first?.day.number ?? 0
        let span = max(1, (steps.last?.day.number ?? 0) - first)
        var places = steps.map { left + Double($0.day.number - first) / Double(span) * (right - left) }
        let least = min(34, (right - left) / Double(max(1, places.count - 1)))
        for index in places.indices.dropFirst() { places[index] = max(places[index], places[index - 1] + least) }
        var edge = right
        for index in places.indices.reversed() {
            places[index] = min(places[index], edge)
            edge = places[index] - least
        }
        return places
    }

    private func draw(_ places: [Double], _ frame: ChartFrame, into svg: inout SVGWriter) {
        var way = SVGPath()
        var past = SVGPath()
        var standing = SVGPath()
        var inUse = SVGPath()
        var series = ColumnSeries(width: 12)
        var before: Double?
        for (step, x) in zip(steps, places) {
            let low: Int
            let top: Double
            switch step.value {
            case .between(let least, let most, _):
                low = least
                top = frame.y(most)
                if least < most { series.addReach(least, most, at: x, frame) }
            case .open(let least):
                low = least
                top = frame.y(least) - 14
                series.addOpenEnd(least, at: x, frame)
            default:
                series.add(step.value, at: x, frame)
                continue
            }
            let y = frame.y(low)
            // Where the number fell, the line comes from above, and the number goes below.
            let hasFallen = step.value.mark == nil && before.map { $0 < y } ?? false
            // What was known stood until the next account came.
            if let before {
                way.line(x, before)
                way.line(x, y)
            } else {
                way.move(x, y)
            }
            before = y
            if step.isInUse {
                inUse.circle(x: x, y: y, radius: 5)
            } else if step.isPast {
                past.circle(x: x, y: y, radius: 3.5)
            } else {
                standing.circle(x: x, y: y, radius: 3.5)
            }
            svg.text(
                step.text, x: x, y: hasFallen ? y + 18 : top - 8,
                class: step.isInUse ? "value in-use" : "value")
        }
        svg.path(way, class: "way")
        series.draw("columns", frame, into: &svg)
        svg.path(past, class: "past")
        svg.path(standing, class: "standing-mark")
        svg.path(inUse, class: "in-use-mark")
    }

    /// The days below, as many as have room.
    private func names(_ places: [Double], into svg: inout SVGWriter) {
        var end = -Double.infinity
        for (step, x) in zip(steps, places) {
            let half = 3.1 * Double(step.date.count)
            let middle = min(max(x, half), Self.width - half)
            guard middle - half > end + 4 else { continue }
            svg.text(step.date, x: middle, y: Self.height - 6, class: "tick")
            end = middle + half
        }
    }
}
