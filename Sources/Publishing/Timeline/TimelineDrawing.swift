import Reports
import Templating

/// Incidents over time as a drawing, beside the list that says the same in words.
///
/// As long as there are few, each is a mark of its own, in the lane of whose side acted. Of many, bars say how many
/// there were in each month or on each day; what no month or day holds wholly is not put into any bar: it is drawn
/// beneath, on every month or day that it touches, and counted apart.
struct TimelineDrawing {
    /// So many incidents are drawn one by one at most.
    static let mostMarks = 120
    /// A lane has so many rows at most before bars take the place of marks.
    static let mostRows = 14

    /// An incident to draw.
    struct Item: Sendable {
        var mark: TimelineMark
        var lane: TimelineLane
    }

    /// A stretch of the axis that leads to a page.
    struct Link {
        /// Days since 1970, both included.
        var first: Int
        var last: Int
        var href: TemplateURL
        var label: String
    }

    let items: [Item]
    let axis: TimelineAxis
    let links: [Link]
    let words: Words
    let dates: DatePhrases
    /// Vertical steps, in pixels.
    private static let rowHeight = 13
    private static let laneTitle = 17
    private static let axisHeight = 20

    /// - Parameter axis: nil: as long as the incidents need.
    init?(_ items: [Item], axis: TimelineAxis? = nil, links: [Link] = [], words: Words, dates: DatePhrases) {
        guard let first = items.map(\.mark.first).min(), let last = items.map(\.mark.last).max() else { return nil }
        let axis = axis ?? TimelineAxis(from: first, to: last)
        // Thousands of years have room for a few marks and for no bars.
        guard items.count <= Self.mostRows || axis.last - axis.first < 366 * 1_900 else { return nil }
        self.items = items
        self.axis = axis
        self.links = links
        self.words = words
        self.dates = dates
    }

    /// - Parameter title: what is drawn: "Incidents in 2010".
    func view(title: String) -> TimelineDrawingView {
        var lanes: [[Item]] = Array(repeating: [], count: TimelineLane.allCases.count)
        for item in items { lanes[item.lane.rawValue].append(item) }
        let placed = items.count <= Self.mostMarks ? lanes.map(rows) : []
        let isOneByOne = !placed.isEmpty && placed.allSatisfy { ($0.max() ?? 0) < Self.mostRows }
        var svg = FluidSVG(
            links.isEmpty ? "tl" : "tl linked", label: label(title, lanes),
            description: words["timelineDrawingTwin"])
        var view = TimelineDrawingView()
        let height: Int
        if isOneByOne {
            let shapes = Set(items.map(\.mark.shape))
            view.keys = TimelineMark.Shape.allCases.filter(shapes.contains).map(key)
            height = draw(lanes, rows: placed, into: &svg)
        } else {
            let bars = TimelineBars(items, axis: axis)
            view.keys = [TermView(code: "bars", label: words["timelineKeyBars", code(of: axis.barUnit)])]
            if !bars.apart.isEmpty {
                view.keys.append(TermView(code: "apart", label: words["timelineKeyApart", code(of: axis.barUnit)]))
                view.apart = words.counted("timelineApart", bars.apartCount, ("unit", unit(axis.barUnit)))
            }
            height = draw(bars, lanes, into: &svg)
        }
        for link in links {
            svg.link(
                link.href, label: link.label, x: axis.x(link.first), width: axis.x(link.last + 1) - axis.x(link.first))
        }
        view.isDense = links.count > 12
        view.svg = svg.finished(height: height)
        return view
    }

    private func code(of unit: TimelineAxis.Unit) -> String {
        switch unit {
        case .day: "day"
        case .month: "month"
        case .year: "year"
        }
    }

    private func unit(_ unit: TimelineAxis.Unit) -> String { words["timelineUnit", code(of: unit)] }

    private func key(_ shape: TimelineMark.Shape) -> TermView {
        TermView(code: shape.rawValue, label: words["timelineKey", shape.rawValue])
    }

    /// "Incidents in 2010: armed group 20, state 4. The list on this page says the same in words."
    private func label(_ title: String, _ lanes: [[Item]]) -> String {
        let counts = TimelineLane.allCases.filter { !lanes[$0.rawValue].isEmpty }.map { lane in
            "\(name(of: lane).lowercasedFirst) \(Words.grouped(lanes[lane.rawValue].count))"
        }
        return words.filled(
            "timelineDrawingLabel", ("title", title), ("lanes", counts.joined(separator: words["comma"])))
    }

    private func name(of lane: TimelineLane) -> String { words["timelineLane", lane.code] }

    /// "▲ Armed group 20": the shape and the word, since colour says nothing alone.
    private func title(of lane: TimelineLane, _ count: Int) -> String {
        "\(words["timelineSign", lane.code]) \(name(of: lane)) \(Words.grouped(count))"
    }

    // MARK: One by one

    /// The row of each incident within its lane: the first in which it lies beside no other.
    private func rows(_ items: [Item]) -> [Int] {
        var ends: [Double] = []
        return items.map { item in
            let (start, end) = extent(of: item.mark)
            if let free = ends.firstIndex(where: { $0 <= start }) {
                ends[free] = end
                return free
            }
            ends.append(end)
            return ends.count - 1
        }
    }

    /// From where to where a mark reaches, with the room that keeps it apart from the next.
    private func extent(of mark: TimelineMark) -> (start: Double, end: Double) {
        let start = mark.opensBefore ? 0 : axis.x(mark.first)
        let end = mark.opensAfter ? FluidSVG.width : axis.x(mark.last + 1)
        return (start, max(start + 10, end + 5))
    }

    private func draw(_ lanes: [[Item]], rows: [[Int]], into svg: inout FluidSVG) -> Int {
        var y = 0
        var titles: [(text: String, y: Int)] = []
        var groups: [(lane: TimelineLane, paths: TimelineMarkPaths)] = []
        for lane in TimelineLane.allCases where !lanes[lane.rawValue].isEmpty {
            let items = lanes[lane.rawValue]
            titles.append((title(of: lane, items.count), y + 12))
            y += Self.laneTitle
            var paths = TimelineMarkPaths(axis: axis)
            for (item, row) in zip(items, rows[lane.rawValue]) {
                paths.add(item.mark, y: Double(y + row * Self.rowHeight) + 6.5)
            }
            y += ((rows[lane.rawValue].max() ?? 0) + 1) * Self.rowHeight + 5
            groups.append((lane, paths))
        }
        drawAxis(below: y, into: &svg)
        for group in groups {
            svg.group(class: group.lane.code)
            group.paths.write(into: &svg)
        }
        for title in titles { svg.text(title.text, x: 0, y: title.y, class: "lane") }
        return y + Self.axisHeight
    }

    private func drawAxis(below y: Int, into svg: inout FluidSVG) {
        var lines = SVGPath()
        for x in axis.lines() where x > 0 {
            lines.move(x, 0)
            lines.line(x, Double(y))
        }
        svg.group(class: "axis")
        svg.path(lines, class: "lines")
        var base = SVGPath()
        base.move(0, Double(y))
        base.line(FluidSVG.width, Double(y))
        svg.path(base, class: "base")
        for label in axis.labels(in: dates) {
            svg.text(label.text, x: label.x, y: y + 14, class: label.isMain ? "tick" : "tick far")
        }
    }

    // MARK: Bars

    private func draw(_ bars: TimelineBars, _ lanes: [[Item]], into svg: inout FluidSVG) -> Int {
        let present = TimelineLane.allCases.filter { !lanes[$0.rawValue].isEmpty }
        let tallest = 72.0
        var y = 0
        var titles: [(text: String, y: Int, styleClass: String)] = []
        var groups: [(code: String, path: SVGPath)] = []
        // One scale for all lanes, so that the eye compares what the numbers compare.
        func add(_ text: String, _ code: String, _ counts: [Int]) {
            let most = counts.max() ?? 0
            let height = max(6, Int((tallest * Double(most) / Double(max(1, bars.most))).rounded(.up)))
            titles.append((text, y + 12, "lane"))
            y += Self.laneTitle + height
            titles.append((words.counted("timelineMost", most), y - height - 5, "most"))
            groups.append((code, bars.path(counts, base: Double(y), scale: tallest / Double(max(1, bars.most)))))
            y += 5
        }
        if present.count > 1 {
            add(words["timelineAll"] + " " + Words.grouped(items.count), "all", bars.all)
        }
        for lane in present { add(title(of: lane, lanes[lane.rawValue].count), lane.code, bars.lanes[lane.rawValue]) }
        if !bars.apart.isEmpty {
            titles.append((words.counted("timelineApartLane", bars.apartCount), y + 12, "lane"))
            titles.append((words.counted("timelineMost", bars.apart.max()!), y + 12, "most"))
            y += Self.laneTitle + 24
            let scale = min(tallest / Double(max(1, bars.most)), 24 / Double(bars.apart.max()!))
            groups.append(("apart", bars.path(bars.apart, base: Double(y), scale: scale)))
            y += 5
        }
        drawAxis(below: y, into: &svg)
        for group in groups {
            svg.group(class: group.code)
            svg.path(group.path, class: "bars")
        }
        for title in titles {
            let isEnd = title.styleClass == "most"
            svg.text(title.text, x: isEnd ? FluidSVG.width : 0, y: title.y, class: title.styleClass)
        }
        return y + Self.axisHeight
    }
}
