/// Leaves out the points of a line that nobody would miss (Douglas and Peucker, 1973): those nearer than the tolerance
/// to the line between the points that stay. The ends always stay.
enum Simplification {
    static func simplified(_ points: [BaseDrawing.Point], tolerance: Double) -> [BaseDrawing.Point] {
        guard points.count > 2 else { return points }
        var stays = [Bool](repeating: false, count: points.count)
        stays[0] = true
        stays[points.count - 1] = true
        var open = [(0, points.count - 1)]
        while let (first, last) = open.popLast() {
            var farthest = first
            var most = tolerance * tolerance
            for index in first + 1..<max(last, first + 1) {
                let distance = squaredDistance(points[index], points[first], points[last])
                if distance > most { (farthest, most) = (index, distance) }
            }
            guard farthest > first else { continue }
            stays[farthest] = true
            open.append((first, farthest))
            open.append((farthest, last))
        }
        return points.indices.filter { stays[$0] }.map { points[$0] }
    }

    /// From a point to the stretch between two others, which on a loop may be one and the same.
    private static func squaredDistance(
        _ point: BaseDrawing.Point, _ from: BaseDrawing.Point, _ to: BaseDrawing.Point
    ) -> Double {
        let (dx, dy) = (to.x - from.x, to.y - from.y)
        let length = dx * dx + dy * dy
        let part =
            length == 0 ? 0 : min(1, max(0, ((point.x - from.x) * dx + (point.y - from.y) * dy) / length))
        let (x, y) = (from.x + dx * part - point.x, from.y + dy * part - point.y)
        return x * x + y * y
    }
}
