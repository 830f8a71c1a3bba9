#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A rectangle of degrees. Its east lies east of its west: beyond 180 where it reaches over the antimeridian.
struct MapExtent: Sendable, Equatable {
    var west: Double
    var south: Double
    var east: Double
    var north: Double

    /// From the Bering Strait eastward round to the Bering Strait, so that the edge cuts no country.
    static let world = MapExtent(west: -169, south: -57, east: 191, north: 82)

    var width: Double { east - west }
    var height: Double { north - south }
    var middle: (longitude: Double, latitude: Double) { ((west + east) / 2, (south + north) / 2) }
    var isWorldwide: Bool { width > 170 }

    /// A degree of latitude in kilometres.
    static let degree = 111.2

    /// A point with so many kilometres around it.
    init(latitude: Double, longitude: Double, radius: Double) {
        let reach = radius / Self.degree
        let wide = reach / Self.shrink(latitude)
        west = longitude - wide
        east = longitude + wide
        south = max(-90, latitude - reach)
        north = min(90, latitude + reach)
    }

    init(west: Double, south: Double, east: Double, north: Double) {
        self.west = west
        self.south = south
        self.east = east
        self.north = north
    }

    /// How much shorter a degree of longitude is than one of latitude; never so short that a map near a pole tears.
    static func shrink(_ latitude: Double) -> Double { max(0.2, cos(min(90, latitude.magnitude) * .pi / 180)) }

    /// The smallest rectangle around both. Each may be turned round the world to lie nearer to the other.
    func joined(_ other: MapExtent) -> MapExtent {
        let turned = [-360.0, 0, 360].map { turn in
            MapExtent(
                west: min(west, other.west + turn), south: min(south, other.south), east: max(east, other.east + turn),
                north: max(north, other.north))
        }
        return turned[1].width <= min(turned[0].width, turned[2].width)
            ? turned[1] : turned[0].width <= turned[2].width ? turned[0] : turned[2]
    }

    /// Grown on every side by a part of its size.
    func padded(by part: Double) -> MapExtent {
        MapExtent(
            west: west - width * part, south: max(-90, south - height * part), east: east + width * part,
            north: min(90, north + height * part))
    }

    /// At least so many kilometres across, whatever it holds.
    func atLeast(_ kilometres: Double) -> MapExtent {
        let (longitude, latitude) = middle
        let least = MapExtent(latitude: latitude, longitude: longitude, radius: kilometres / 2)
        return MapExtent(
            west: min(west, least.west), south: min(south, least.south), east: max(east, least.east),
            north: max(north, least.north))
    }

    /// The longitude, turned round the world to be nearest to the middle.
    func turned(_ longitude: Double) -> Double {
        let offset = longitude - middle.longitude
        return longitude - 360 * (offset / 360).rounded()
    }

    func contains(latitude: Double, longitude: Double) -> Bool {
        let longitude = turned(longitude)
        return west <= longitude && longitude <= east && south <= latitude && latitude <= north
    }
}
