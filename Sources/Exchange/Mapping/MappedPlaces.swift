import Records
import Reports

/// Collects the places that rows name, each within the one before it, and joins them with the site's own.
struct MappedPlaces {
    /// One place of a row.
    struct Level {
        var name: [UInt8]
        var kind: PlaceDetails.Kind
        var iso: [UInt8]
        var point: UCDPLocation.Point?
    }

    private struct Place {
        var id: String
        var isJoined: Bool
        var path: [[UInt8]]
        var kind: PlaceDetails.Kind
        var within: String?
        var iso: [UInt8]
        var points: [UCDPLocation.Point: Int] = [:]
    }

    private let prefix: String
    private let joiner: NameJoiner
    /// By the names from the coarsest down, each ended by a byte that no cleaned cell holds.
    private var positions: [[UInt8]: Int] = [:]
    private var places: [Place] = []
    /// Names that are nearly the site's, in the order in which they were met.
    private(set) var questions: [ReviewFile.Question] = []

    init(_ mapping: TableMapping, joiner: NameJoiner) {
        prefix = mapping.name
        self.joiner = joiner
    }

    /// The id of the finest place.
    mutating func id(of levels: [Level]) -> String? {
        var key: [UInt8] = []
        var path: [[UInt8]] = []
        var parent: String?
        for level in levels {
            key += level.name + [0x1F]
            path.append(level.name)
            if let position = positions[key] {
                parent = places[position].id
                if let point = level.point { places[position].points[point, default: 0] += 1 }
                continue
            }
            let joined = join(path, level)
            var place = Place(
                id: joined ?? ownID(path), isJoined: joined != nil, path: path, kind: level.kind, within: parent,
                iso: level.iso)
            if let point = level.point { place.points[point] = 1 }
            positions[key] = places.count
            places.append(place)
            parent = place.id
        }
        return parent
    }

    /// The names of places for which rows give more than one point. The most frequent is taken.
    var namesWithSeveralPoints: [[UInt8]] {
        places.filter { !$0.isJoined && $0.points.count > 1 }.map { $0.path.last! }.sorted {
            $0.lexicographicallyPrecedes($1)
        }
    }

    /// The records that an import without the site's own would have made, and what stands for them.
    var joined: [MappedJoin] {
        places.filter(\.isJoined).map { MappedJoin(ownID: ownID($0.path), id: $0.id, name: $0.path.last!) }
    }

    private func ownID(_ path: [[UInt8]]) -> String {
        StableID.make(prefix, slug: StableID.slug(path.last!, limit: 40), digest: StableID.digest(path))
    }

    private mutating func join(_ path: [[UInt8]], _ level: Level) -> String? {
        switch joiner.place(path: path, kind: level.kind, point: level.point) {
        case .record(let id): return id
        case .near(let id, let like):
            questions.append(.init(subject: .place, name: NameJoiner.placeText(path), like: id, likeName: like))
        case .none: break
        }
        return nil
    }

    /// Every place that is made, as a line, in no particular order.
    func entries(path: String, datasetID: String?) -> [OwnedRecords.Entry] {
        var writer = JSONWriter()
        return places.compactMap { place in
            guard !place.isJoined else { return nil }
            let point = place.points.min { (-$0.value, $0.key) < (-$1.value, $1.key) }?.key
            writer.object { writer in
                writer.text("id", place.id)
                writer.text("name", place.path.last!)
                writer.text("kind", place.kind.rawValue)
                writer.text("within", ifAny: place.within)
                if let point {
                    writer.degrees("latitude", millionths: point.latitude)
                    writer.degrees("longitude", millionths: point.longitude)
                }
                writer.text("precision", place.kind.finest.rawValue)
                if !place.iso.isEmpty { writer.text("iso", place.iso) }
                if let datasetID { writer.array("sources") { $0.text(datasetID) } }
            }
            return OwnedRecords.Entry(id: place.id, path: path, line: writer.take()[...])
        }
    }
}

extension PlaceDetails.Kind {
    /// How finely a place of the kind can place an event that is known to have happened in it. The point is a
    /// gazetteer's, so it is never `exact`.
    var finest: Precision {
        switch self {
        case .country: .country
        case .province: .province
        case .district: .district
        case .city: .city
        case .area, .road, .region: .area
        case .site, .facility: .site
        }
    }
}
