/// Draws the part of a base map that a projection shows, as a file of its own: land in one faint tone and lines in one
/// neutral stroke, which hold on light paper, on dark paper and in print. A picture does not see its page's style sheet.
///
/// Lines keep their width however far a page enlarges the picture, so that one file serves every closer view.
struct BaseDrawing {
    let layer: BaseMap.Layer
    let perDegree: Double
    let projection: MapProjection
    let drawsBorders: Bool

    /// Steps of the file's own coordinates in a unit of the drawing: whole numbers keep it small.
    private static let grain = 20.0
    /// The file may weigh so much; beyond it is drawn more simply.
    private static let limit = 36_000

    init(_ map: BaseMap, projection: MapProjection, drawsBorders: Bool) {
        // The coarse scale is for maps of a continent and more.
        layer = projection.extent.width > 100 ? map.layers[0] : map.layers[map.layers.count - 1]
        perDegree = map.perDegree
        self.projection = projection
        self.drawsBorders = drawsBorders
    }

    func bytes() -> [UInt8] {
        var tolerance = 0.12
        while true {
            let bytes = bytes(tolerance: tolerance)
            if bytes.count <= Self.limit || tolerance > 4 { return bytes }
            tolerance *= 2
        }
    }

    private func bytes(tolerance: Double) -> [UInt8] {
        let outlines = Outlines(self, tolerance: tolerance)
        var land = Pen()
        for ring in layer.land {
            for turn in turns(of: layer.box(of: ring)) { land.ring(clipped(outlines.ring(ring, turn: turn))) }
        }
        var lines = Pen()
        for arc in layer.kinds.indices where layer.kinds[arc] == .coast || layer.kinds[arc] == .border && drawsBorders {
            for turn in turns(of: layer.boxes[arc]) { lines.line(outlines.arc(arc, turn: turn), within: projection) }
        }
        let size = "\(Int(projection.width))\" height=\"\(Int(projection.height))"
        let box = "\(Int(projection.width * Self.grain)) \(Int(projection.height * Self.grain))"
        var bytes = Array("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(size)\" viewBox=\"0 0 \(box)\">".utf8)
        if !land.bytes.isEmpty {
            bytes += "<path fill=\"#8c8c86\" fill-opacity=\".17\" d=\"".utf8
            bytes += land.bytes
            bytes += "\"/>".utf8
        }
        if !lines.bytes.isEmpty {
            bytes +=
                "<path fill=\"none\" stroke=\"#8c8c86\" stroke-linejoin=\"round\" vector-effect=\"non-scaling-stroke\" d=\""
                .utf8
            bytes += lines.bytes
            bytes += "\"/>".utf8
        }
        bytes += "</svg>\n".utf8
        return bytes
    }

    /// How often the world must be turned for a box to come into view: 0 as it is, 360 for what lies west of the
    /// antimeridian on a map that reaches over it from the west.
    func turns(of box: BaseMap.Box) -> [Double] {
        let extent = projection.extent
        let (west, east) = (Double(box.west) / perDegree, Double(box.east) / perDegree)
        let (south, north) = (Double(box.south) / perDegree, Double(box.north) / perDegree)
        guard south <= extent.north, north >= extent.south else { return [] }
        return [-360.0, 0, 360].filter { west + $0 <= extent.east && east + $0 >= extent.west }
    }

    /// The part of a ring within the drawing, by cutting at one side after the other. What a cut adds runs along the
    /// drawing's edge, where nothing shows: rings are filled and never stroked.
    func clipped(_ ring: [Point]) -> [Point] {
        let margin = 1.0
        let sides: [(Point) -> Double] = [
            { $0.x + margin }, { [projection] in projection.width + margin - $0.x }, { $0.y + margin },
            { [projection] in projection.height + margin - $0.y },
        ]
        var ring = ring
        for side in sides {
            guard let last = ring.last else { return [] }
            if ring.allSatisfy({ side($0) >= 0 }) { continue }
            var kept: [Point] = []
            var (before, depthBefore) = (last, side(last))
            for point in ring {
                let depth = side(point)
                if (depth < 0) != (depthBefore < 0) {
                    let part = depthBefore / (depthBefore - depth)
                    kept.append(
                        Point(
                            x: before.x + (point.x - before.x) * part, y: before.y + (point.y - before.y) * part))
                }
                if depth >= 0 { kept.append(point) }
                (before, depthBefore) = (point, depth)
            }
            ring = kept
        }
        return ring
    }

    struct Point: Equatable {
        var x: Double
        var y: Double
    }

    /// The arcs in the drawing's coordinates, each simplified once, so that neighbours still meet.
    final class Outlines {
        private let drawing: BaseDrawing
        private let tolerance: Double
        private var arcs: [Int: [Point]] = [:]

        init(_ drawing: BaseDrawing, tolerance: Double) {
            self.drawing = drawing
            self.tolerance = tolerance
        }

        /// - Parameter turn: degrees that the arc is turned eastward.
        func arc(_ number: Int, turn: Double) -> [Point] {
            let known = arcs[number] ?? simplified(number)
            arcs[number] = known
            guard turn != 0 else { return known }
            let shift = turn * drawing.projection.perLongitude
            return known.map { Point(x: $0.x + shift, y: $0.y) }
        }

        func ring(_ ring: [BaseMap.ArcUse], turn: Double) -> [Point] {
            var points: [Point] = []
            for use in ring {
                let arc = arc(use.arc, turn: turn)
                if use.isReversed {
                    points += arc.dropFirst().reversed()
                } else {
                    points += arc.dropLast()
                }
            }
            return points
        }

        private func simplified(_ number: Int) -> [Point] {
            let layer = drawing.layer
            let projection = drawing.projection
            let points = (layer.starts[number]..<layer.starts[number + 1]).map { index in
                Point(
                    x: (Double(layer.x[index]) / drawing.perDegree - projection.extent.west) * projection.perLongitude,
                    y: (projection.extent.north - Double(layer.y[index]) / drawing.perDegree) * projection.perLatitude)
            }
            return Simplification.simplified(points, tolerance: tolerance)
        }
    }

    /// Writes paths in whole steps, each from the last.
    struct Pen {
        private(set) var bytes: [UInt8] = []

        mutating func ring(_ points: [Point]) {
            let steps = Self.steps(points)
            guard steps.count > 2 else { return }
            write(steps)
            bytes.append(UInt8(ascii: "z"))
        }

        /// The parts of a line that come near the drawing.
        mutating func line(_ points: [Point], within projection: MapProjection) {
            var run: [Point] = []
            for (from, to) in zip(points, points.dropFirst()) {
                let isNear =
                    max(from.x, to.x) >= 0 && min(from.x, to.x) <= projection.width && max(from.y, to.y) >= 0
                    && min(from.y, to.y) <= projection.height
                if isNear {
                    if run.isEmpty { run.append(from) }
                    run.append(to)
                } else if !run.isEmpty {
                    write(Self.steps(run))
                    run = []
                }
            }
            write(Self.steps(run))
        }

        /// Whole numbers, those that fall together once.
        private static func steps(_ points: [Point]) -> [(x: Int, y: Int)] {
            var steps: [(x: Int, y: Int)] = []
            for point in points {
                let step = (x: Int((point.x * grain).rounded()), y: Int((point.y * grain).rounded()))
                if let last = steps.last, last == step { continue }
                steps.append(step)
            }
            return steps
        }

        private mutating func write(_ steps: [(x: Int, y: Int)]) {
            guard steps.count > 1 else { return }
            var last = steps[0]
            bytes.append(UInt8(ascii: "M"))
            put(last.x, isFirst: true)
            put(last.y)
            bytes.append(UInt8(ascii: "l"))
            for (number, step) in steps.dropFirst().enumerated() {
                put(step.x - last.x, isFirst: number == 0)
                put(step.y - last.y)
                last = step
            }
        }

        /// A minus parts two numbers as a blank does.
        private mutating func put(_ number: Int, isFirst: Bool = false) {
            if number >= 0, !isFirst { bytes.append(UInt8(ascii: " ")) }
            bytes += String(number).utf8
        }
    }
}
