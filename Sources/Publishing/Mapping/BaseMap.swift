/// The coastlines and country outlines that maps are drawn on, as `Templates/maps/world.map` has them.
///
/// Countries share their borders: rings are lists of arcs, and each arc is kept once. Coordinates are whole numbers of
/// the file's grid.
struct BaseMap: Sendable {
    /// Where the outlines come from, in the file's own words.
    let source: String
    /// Grid lines in a degree.
    let perDegree: Double
    /// From coarse to fine; at least one.
    let layers: [Layer]

    /// The map at one scale.
    struct Layer: Sendable {
        /// The scale's denominator in millions.
        var scale: Int
        var x: [Int32] = []
        var y: [Int32] = []
        /// Where each arc begins in ``x`` and ``y``; one more than there are arcs.
        var starts: [Int] = [0]
        var kinds: [Arc] = []
        var boxes: [Box] = []
        /// All land as one: rings without borders.
        var land: [[ArcUse]] = []
        var countries: [Country] = []
    }

    enum Arc: UInt8, Sendable {
        case coast, border
        /// Closes a polygon at the edge of the projection; nobody draws it.
        case cut
    }

    /// An arc as a ring runs through it.
    struct ArcUse: Sendable {
        var arc: Int
        var isReversed: Bool
    }

    struct Country: Sendable {
        /// ISO 3166-1; empty where there is none.
        var alpha2: String
        var alpha3: String
        /// In English.
        var name: String
        var rings: [[ArcUse]]
    }

    /// A rectangle of the grid.
    struct Box: Sendable {
        var west: Int32 = .max
        var south: Int32 = .max
        var east: Int32 = .min
        var north: Int32 = .min

        mutating func add(_ x: Int32, _ y: Int32) {
            west = min(west, x)
            east = max(east, x)
            south = min(south, y)
            north = max(north, y)
        }

        mutating func add(_ other: Box) {
            add(other.west, other.south)
            add(other.east, other.north)
        }
    }
}

extension BaseMap.Layer {
    func box(of ring: [BaseMap.ArcUse]) -> BaseMap.Box {
        ring.reduce(into: BaseMap.Box()) { $0.add(boxes[$1.arc]) }
    }

    /// The country of an ISO 3166-1 or 3166-2 code: `PK`, `PAK`, `PK-SD`.
    func country(iso: String) -> Int? {
        let code = iso.prefix { $0 != "-" }.uppercased()
        guard code.utf8.count == 2 || code.utf8.count == 3 else { return nil }
        return countries.firstIndex { $0.alpha2 == code || $0.alpha3 == code }
    }

    /// The points of a ring, in grid units, without repeating where arcs meet.
    func points(of ring: [BaseMap.ArcUse]) -> [(x: Int32, y: Int32)] {
        var points: [(x: Int32, y: Int32)] = []
        for use in ring {
            let range = starts[use.arc]..<starts[use.arc + 1] - 1
            if use.isReversed {
                for index in range.reversed() { points.append((x[index + 1], y[index + 1])) }
            } else {
                for index in range { points.append((x[index], y[index])) }
            }
        }
        return points
    }
}
