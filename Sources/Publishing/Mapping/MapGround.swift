/// A base map as the site publishes it: one file that every map of the same country, or of the whole site, is drawn upon.
struct MapGround: Sendable {
    let projection: MapProjection
    /// The country's position in the layer; nil for a map of several.
    let country: Int?
    /// Nil where the theme has no base map: then marks stand on blank paper.
    let route: Route?
    let bytes: [UInt8]
    /// The outlines of countries in the drawing's coordinates, for what is known to lie somewhere within them; none where
    /// the site draws no borders.
    let outlines: [Int: [[BaseDrawing.Point]]]

    /// The countries that it shows a good part of, and where their names may stand.
    let lands: [(name: String, at: BaseDrawing.Point)]

    static let width = 480.0
    static let height = 320.0
    /// Of a map of the whole world, which is wide.
    static let worldHeight = 240.0

    /// - Parameters:
    ///   - name: of the file, before its fingerprint.
    ///   - countries: those whose outlines marks may need.
    ///   - names: what a country is called in the site's language, by its ISO 3166-1 alpha-2 code, where anybody knows.
    init(
        _ extent: MapExtent, name: String, country: Int? = nil, countries: [Int] = [], map: BaseMap?,
        drawsBorders: Bool,
        names: (BaseMap.Country) -> String? = { _ in nil }
    ) {
        projection = MapProjection(
            extent, width: Self.width, height: extent.isWorldwide ? Self.worldHeight : Self.height)
        self.country = country
        guard let map else {
            route = nil
            bytes = []
            outlines = [:]
            lands = []
            return
        }
        let drawing = BaseDrawing(map, projection: projection, drawsBorders: drawsBorders)
        bytes = drawing.bytes()
        route = Route("maps/\(name)-\(ThemeAssets.fingerprint(of: bytes)).svg")
        let outlined = drawsBorders && drawing.layer.scale == map.layers.last?.scale ? countries : []
        outlines = Dictionary(uniqueKeysWithValues: outlined.map { ($0, drawing.outline(of: $0)) })
        lands = drawing.lands(named: names)
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

    /// The name of each country with a good part of the drawing, in the middle of that part. Where the middle lies outside,
    /// as that of a crescent does, the country has no name here.
    func lands(named names: (BaseMap.Country) -> String?) -> [(name: String, at: Point)] {
        let outlines = Outlines(self, tolerance: 1)
        let least = projection.width * projection.height * 0.02
        return layer.countries.compactMap { country in
            guard let name = names(country) else { return nil }
            var largest: [Point] = []
            for ring in country.rings {
                for turn in turns(of: layer.box(of: ring)) {
                    let points = clipped(outlines.ring(ring, turn: turn))
                    if Self.area(points).magnitude > Self.area(largest).magnitude { largest = points }
                }
            }
            guard Self.area(largest).magnitude > least, let middle = Self.middle(of: largest),
                Self.holds(largest, middle)
            else { return nil }
            return (name, middle)
        }
    }

    /// The middle of a ring's surface; nil for one without any.
    static func middle(of ring: [Point]) -> Point? {
        let area = area(ring)
        guard area != 0, var last = ring.last else { return nil }
        var sum = Point(x: 0, y: 0)
        for point in ring {
            let cross = last.x * point.y - point.x * last.y
            sum.x += (last.x + point.x) * cross
            sum.y += (last.y + point.y) * cross
            last = point
        }
        return Point(x: sum.x / (6 * area), y: sum.y / (6 * area))
    }

    static func holds(_ ring: [Point], _ point: Point) -> Bool {
        guard var last = ring.last else { return false }
        var isWithin = false
        for next in ring {
            if (last.y > point.y) != (next.y > point.y) {
                let crossing = last.x + (point.y - last.y) / (next.y - last.y) * (next.x - last.x)
                if crossing > point.x { isWithin.toggle() }
            }
            last = next
        }
        return isWithin
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
