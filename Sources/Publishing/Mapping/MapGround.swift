/// A base map as the site publishes it: one file that every map of the same country, or of the whole site, is drawn upon.
struct MapGround: Sendable {
    let projection: MapProjection
    /// The country's position in the layer; nil for a map of several.
    let country: Int?
    /// Nil where the theme has no base map: then marks stand on blank paper.
    let route: Route?
    let bytes: [UInt8]
    /// The country's outline in the drawing's coordinates, for what is known to lie somewhere within it; nil where there
    /// is none, or the site draws no borders.
    let outline: [[BaseDrawing.Point]]

    static let width = 480.0
    static let height = 320.0
    /// Of a map of the whole world, which is wide.
    static let worldHeight = 240.0

    /// - Parameter name: of the file, before its fingerprint.
    init(_ extent: MapExtent, name: String, country: Int? = nil, map: BaseMap?, drawsBorders: Bool) {
        projection = MapProjection(
            extent, width: Self.width, height: extent.isWorldwide ? Self.worldHeight : Self.height)
        self.country = country
        guard let map else {
            route = nil
            bytes = []
            outline = []
            return
        }
        let drawing = BaseDrawing(map, projection: projection, drawsBorders: drawsBorders)
        bytes = drawing.bytes()
        route = Route("maps/\(name)-\(ThemeAssets.fingerprint(of: bytes)).svg")
        outline = country.map { drawsBorders ? drawing.outline(of: $0) : [] } ?? []
    }
}

extension BaseDrawing {
    /// The larger rings of a country, simplified until they weigh little: they stand in pages.
    func outline(of country: Int) -> [[Point]] {
        guard country < layer.countries.count else { return [] }
        let outlines = Outlines(self, tolerance: 0.8)
        var rings: [[Point]] = []
        for ring in layer.countries[country].rings {
            for turn in turns(of: layer.box(of: ring)) {
                let points = clipped(outlines.ring(ring, turn: turn))
                if Self.area(points).magnitude > 20 { rings.append(points) }
            }
        }
        return rings
    }

    /// Of a ring, in square units; its sign says which way it runs.
    static func area(_ ring: [Point]) -> Double {
        guard var last = ring.last else { return 0 }
        var sum = 0.0
        for point in ring {
            sum += last.x * point.y - point.x * last.y
            last = point
        }
        return sum / 2
    }
}
