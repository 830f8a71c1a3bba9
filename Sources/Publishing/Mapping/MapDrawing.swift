import Reports
import Templating

/// Draws marks over a base map.
///
/// A place that is known to the city or better is a disc, sized by the number of incidents; where the map is close enough
/// for its area to be wider than the disc, it is that area. A place known no better than to the district is a broken ring
/// as wide as the doubt, with its number in the middle and nothing else there: nobody may take it for a point. What is
/// known to the country is the country's outline, broken.
struct MapDrawing {
    let window: MapWindow
    /// Relative to the page.
    let base: TemplateURL?
    let marks: [MapMark]
    /// The class of the drawing.
    var style = "map"
    /// At most so many marks are links; the others are one path, and stand in the table beside the map.
    var mostLinks = 0
    /// At most so many have their names beside them.
    var mostNames = 0
    /// "200 km", by its length.
    var scaleLabel: ((Int) -> String)?

    /// A link is no nearer to another than this: 24 pixels (WCAG 2.2, 2.5.8) where the map is 320 wide.
    private static let finger = 37.0

    private struct Placed {
        var mark: MapMark
        var at: BaseDrawing.Point
        /// Of the area that the place may be anywhere in.
        var area: Double
        var step: Int
        var isLinked = false

        var disc: Double { MapMark.radii[step] }

        /// Whether the area says it all, and a disc would say more than is known.
        var isArea: Bool { mark.point.isCoarse || area > disc * 1.3 }
        /// How far a name must stand from the middle.
        var reach: Double { mark.point.isCoarse ? 8 : max(disc, isArea ? 6 : 0) }
    }

    /// - Parameters:
    ///   - label: what the drawing shows, in a sentence.
    ///   - description: where the same stands in words; nil where the label says it all.
    func html(label: String, description: String? = nil) -> HTML {
        var placed = marks.filter { outline(of: $0) == nil }.map { mark in
            Placed(
                mark: mark, at: window.place(mark.point), area: window.length(mark.point.precision.radius),
                step: MapMark.step(of: mark.count))
        }.filter { window.shows($0.at) }
        // Small ones last, so that none is hidden under a larger one.
        placed.sort { $0.mark.count > $1.mark.count }
        choose(links: &placed)
        let hasLinks = placed.contains(where: \.isLinked)
        var svg = SVGWriter(
            style, width: window.width, height: window.height, label: label, description: description,
            hasLinks: hasLinks)
        if let base {
            svg.image(
                base, x: -window.x * window.zoom, y: -window.y * window.zoom, width: window.width * window.zoom,
                height: window.height * window.zoom)
        }
        drawOutline(&svg)
        drawAreas(placed, &svg)
        for item in placed where item.isLinked { drawLink(item, &svg) }
        let taken = drawNames(placed, &svg)
        if mostNames > 1, window.zoom == 1 { drawLands(taken, placed, &svg) }
        drawScale(&svg)
        return svg.finished()
    }

    /// The largest become links, as far apart as a finger needs.
    private func choose(links placed: inout [Placed]) {
        var taken: [Placed] = []
        for index in placed.indices where placed[index].mark.href != nil {
            guard taken.count < mostLinks else { return }
            let item = placed[index]
            let isFree = taken.allSatisfy { other in
                let least = max(Self.finger, 18.5 + max(item.disc, other.disc))
                let (x, y) = (item.at.x - other.at.x, item.at.y - other.at.y)
                return x * x + y * y >= least * least
            }
            if isFree {
                placed[index].isLinked = true
                taken.append(item)
            }
        }
    }

    /// The outline of the country that all is known of a mark; nil where more is known, or there is none to draw.
    private func outline(of mark: MapMark) -> [[BaseDrawing.Point]]? {
        guard mark.point.precision == .country else { return nil }
        return mark.point.country.flatMap { window.ground.outlines[$0] }
    }

    private func drawOutline(_ svg: inout SVGWriter) {
        var path = SVGPath()
        var drawn: Set<Int> = []
        for mark in marks {
            guard let rings = outline(of: mark), drawn.insert(mark.point.country!).inserted else { continue }
            for ring in rings {
                for (number, point) in ring.enumerated() {
                    let at = window.place(point)
                    if number == 0 { path.move(at.x, at.y) } else { path.line(at.x, at.y) }
                }
                path.close()
            }
        }
        svg.path(path, class: "doubt")
    }

    private func drawAreas(_ placed: [Placed], _ svg: inout SVGWriter) {
        var (doubt, area) = (SVGPath(), SVGPath())
        var dots = MapMark.radii.map { _ in SVGPath() }
        for item in placed {
            if item.mark.point.isCoarse {
                doubt.circle(x: item.at.x, y: item.at.y, radius: max(item.area, 6))
            } else if item.isArea {
                area.circle(x: item.at.x, y: item.at.y, radius: item.area)
            } else if !item.isLinked {
                dots[item.step].dot(Self.tenths(item.at.x), Self.tenths(item.at.y))
            }
        }
        svg.path(doubt, class: "doubt")
        svg.path(area, class: "area")
        for (step, path) in dots.enumerated() {
            svg.path(path, class: "dots s\(step + 1)\(placed.count < 40 ? " few" : "")")
        }
    }

    /// A tenth of a unit is less than a pixel, and weighs less than a hundredth.
    private static func tenths(_ number: Double) -> Double { (number * 10).rounded() / 10 }

    private func drawLink(_ item: Placed, _ svg: inout SVGWriter) {
        guard let href = item.mark.href else { return }
        svg.link(href, label: item.mark.label, class: item.isArea ? "soft" : "") { svg in
            let at = BaseDrawing.Point(x: Self.tenths(item.at.x), y: Self.tenths(item.at.y))
            svg.circle(
                x: at.x, y: at.y, radius: item.isArea ? 9 : item.disc, class: item.isArea ? "" : "dot s\(item.step + 1)"
            )
            if item.isArea || item.mark.count > 1 {
                svg.text(Words.grouped(item.mark.count), x: at.x, y: at.y, class: item.isArea ? "n" : "n on")
            }
        }
    }

    /// What is written or drawn already.
    private typealias Taken = [(x: ClosedRange<Double>, y: ClosedRange<Double>)]

    /// The names of the largest, where no other mark or name is in the way.
    private func drawNames(_ placed: [Placed], _ svg: inout SVGWriter) -> Taken {
        var names = 0
        var taken: Taken = placed.filter {
            $0.isLinked || placed.count < 12
        }
        .map { ($0.at.x - $0.reach...$0.at.x + $0.reach, $0.at.y - $0.reach...$0.at.y + $0.reach) }
        for item in placed {
            guard names < mostNames else { break }
            // Wide enough for the larger letters of a small map.
            let length = 7.8 * Double(item.mark.name.count) + 4
            guard item.mark.name.count < 28, placed.count < 12 || item.isLinked else { continue }
            let (right, left) = (item.at.x + item.reach + 3, item.at.x - item.reach - 3)
            let (above, below) = (item.at.y - item.reach - 8, item.at.y + item.reach + 8)
            let spots: [(at: Double, from: Double, y: Double, style: String)] = [
                (right, right, item.at.y, "name"), (left, left - length, item.at.y, "name before"),
                (item.at.x, item.at.x - length / 2, below, "name mid"),
                (item.at.x, item.at.x - length / 2, above, "name mid"),
            ]
            for spot in spots {
                let (x, y) = (spot.from...spot.from + length, spot.y - 7...spot.y + 7)
                let isFree = taken.allSatisfy { !($0.x.overlaps(x) && $0.y.overlaps(y)) }
                guard isFree, x.lowerBound > 2, x.upperBound < window.width - 2, y.lowerBound > 2,
                    y.upperBound < window.height - 2
                else { continue }
                svg.text(item.mark.name, x: Self.tenths(spot.at), y: Self.tenths(spot.y), class: spot.style)
                taken.append((x, y))
                names += 1
                break
            }
        }
        return taken
    }

    /// The names of countries, where no mark is in the way.
    private func drawLands(_ taken: Taken, _ placed: [Placed], _ svg: inout SVGWriter) {
        for land in window.ground.lands where land.name.count < 20 {
            let half = 4.6 * Double(land.name.count) + 6
            let (x, y) = (land.at.x - half...land.at.x + half, land.at.y - 7...land.at.y + 7)
            let isFree =
                taken.allSatisfy { !($0.x.overlaps(x) && $0.y.overlaps(y)) }
                && placed.allSatisfy {
                    ($0.at.x - land.at.x).magnitude > half + $0.disc || ($0.at.y - land.at.y).magnitude > 8 + $0.disc
                }
            guard isFree, land.at.x > half, land.at.x < window.width - half else { continue }
            svg.text(land.name, x: Self.tenths(land.at.x), y: Self.tenths(land.at.y), class: "land")
        }
    }

    /// A line of a round length, for maps on which a length means the same everywhere.
    private func drawScale(_ svg: inout SVGWriter) {
        guard let scaleLabel, !window.ground.projection.extent.isWorldwide else { return }
        let lengths = [10, 20, 50, 100, 200, 500, 1000]
        guard let length = lengths.last(where: { window.length(Double($0)) <= 110 }) else { return }
        var path = SVGPath()
        path.move(12, window.height - 14)
        path.line(12, window.height - 10)
        path.line(12 + window.length(Double(length)), window.height - 10)
        path.line(12 + window.length(Double(length)), window.height - 14)
        svg.path(path, class: "scale")
        svg.text(scaleLabel(length), x: 16, y: window.height - 18, class: "unit")
    }
}
