/// Places that are published no finer than their authors allow.
extension PlaceDetails {
    /// Moves the coordinates to the nearest crossing of a grid whose meshes are as wide as `precision` can honestly say, or
    /// takes them away.
    ///
    /// A crossing is the same for everything in its mesh, and stands still however often or in whatever order records are
    /// published: many records of one place have nothing between them that could be averaged. The meshes in degrees: 0.01
    /// (about 1 km) for a site or an area, 0.1 (about 10 km) for a city, 0.5 for a district; a province or a country keeps
    /// no point at all. Towards the poles, where meridians draw together, meshes take in more degrees of longitude.
    mutating func coarsen(to precision: Precision) {
        if (self.precision ?? .exact) < precision { self.precision = precision }
        let step: Double
        switch precision {
        case .exact: return
        case .site, .area: step = 0.01
        case .city: step = 0.1
        case .district: step = 0.5
        case .province, .country:
            latitude = nil
            longitude = nil
            return
        }
        func coarse(_ degrees: Double, _ step: Double) -> Double {
            ((degrees / step).rounded() * step * 1000).rounded() / 1000
        }
        if let own = latitude { latitude = Located(coarse(own.value, step), at: own.range) }
        // By the coarsened latitude, so that two points of one mesh cannot come to different meridians.
        let widening: Double =
            switch latitude?.value.magnitude ?? 0 {
            case ..<60: 1
            case ..<75: 2
            case ..<82: 4
            case ..<88: 20
            default: 360
            }
        if let own = longitude { longitude = Located(coarse(own.value, step * widening), at: own.range) }
    }
}

/// How finely places may be published, by their ids: a place lies no more openly than what it lies within.
struct ObscuredPlaces {
    private var finest: [String: Precision] = [:]

    var isEmpty: Bool { finest.isEmpty }

    init(_ report: Report, _ resolver: Resolver) {
        guard report.places.contains(where: { $0.details.obscure != nil }) else { return }
        var own: [String: (obscure: Precision?, within: String?)] = [:]
        for place in report.places {
            let within = place.details.within.flatMap { resolver.key($0.id, .place)?.id }
            own[place.id] = (place.details.obscure, within)
        }
        for place in report.places {
            var coarsest: Precision?
            var next: String? = place.id
            var seen: Set<String> = []
            while let id = next, seen.insert(id).inserted, let found = own[id] {
                if let obscure = found.obscure { coarsest = max(coarsest ?? .exact, obscure) }
                next = found.within
            }
            finest[place.id] = coarsest
        }
    }

    /// The ids of the places that are obscured.
    var ids: some Sequence<String> { finest.keys }

    subscript(id: String) -> Precision? { finest[id] }
}
