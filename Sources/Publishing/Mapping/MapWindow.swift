import Reports

/// The part of a ground that one map shows: all of it, or a part enlarged.
struct MapWindow: Sendable {
    let ground: MapGround
    /// Where the part begins, in the ground's units.
    private(set) var x = 0.0
    private(set) var y = 0.0
    private(set) var zoom = 1.0

    var width: Double { ground.projection.width }
    var height: Double { ground.projection.height }

    /// The whole ground.
    init(_ ground: MapGround) { self.ground = ground }

    /// The part that holds these points with the areas that they may be anywhere in; never so close that the outlines
    /// would show nothing but their own coarseness.
    init(_ ground: MapGround, around points: [MapPoint], atLeast kilometres: Double = 160) {
        self.ground = ground
        let projection = ground.projection
        var (west, east, north, south) = (Double.infinity, -Double.infinity, Double.infinity, -Double.infinity)
        for point in points {
            let reach = projection.length(min(point.precision.radius, 60))
            let (x, y) = (projection.x(point.longitude), projection.y(point.latitude))
            west = min(west, x - reach)
            east = max(east, x + reach)
            north = min(north, y - reach)
            south = max(south, y + reach)
        }
        guard west <= east else { return }
        // Marks and names need room around them.
        let room = 1.3
        let least = projection.length(kilometres)
        let partHeight = max((south - north) * room, (east - west) * room * height / width, least)
        zoom = height / partHeight
        guard zoom > 1.2 else {
            zoom = 1
            return
        }
        x = min(max(0, (west + east) / 2 - width / zoom / 2), width - width / zoom)
        y = min(max(0, (north + south) / 2 - height / zoom / 2), height - height / zoom)
    }

    func place(_ point: MapPoint) -> BaseDrawing.Point {
        BaseDrawing.Point(
            x: (ground.projection.x(point.longitude) - x) * zoom, y: (ground.projection.y(point.latitude) - y) * zoom)
    }

    func place(_ point: BaseDrawing.Point) -> BaseDrawing.Point {
        BaseDrawing.Point(x: (point.x - x) * zoom, y: (point.y - y) * zoom)
    }

    /// Kilometres in units.
    func length(_ kilometres: Double) -> Double { ground.projection.length(kilometres) * zoom }

    func shows(_ point: BaseDrawing.Point) -> Bool {
        0 <= point.x && point.x <= width && 0 <= point.y && point.y <= height
    }
}
