#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where a place should be, as far as the gazetteer tells: near the nearest place that it lies within and that has a
/// point, and no farther from it than places of that kind reach.
struct PlaceSurroundings {
    struct Point {
        var latitude: Double
        var longitude: Double

        var swapped: Point? {
            (-90...90).contains(longitude) ? Point(latitude: longitude, longitude: latitude) : nil
        }

        /// Great-circle distance in kilometres (haversine, a sphere of 6,371 km).
        func distance(to other: Point) -> Double {
            let radians = Double.pi / 180
            let halfLatitude = (other.latitude - latitude) * radians / 2
            let halfLongitude = (other.longitude - longitude) * radians / 2
            let a =
                sin(halfLatitude) * sin(halfLatitude)
                + cos(latitude * radians) * cos(other.latitude * radians) * sin(halfLongitude) * sin(halfLongitude)
            return 2 * 6_371 * asin(min(1, a.squareRoot()))
        }
    }

    /// A place's point beside that of what it lies within.
    struct Setting {
        var place: PlaceDetails
        var header: RecordHeader
        var point: Point
        var parent: Place
        var parentPoint: Point
        /// How far from the parent's point anything within it may be, in kilometres.
        var reach: Double

        var distance: Double { point.distance(to: parentPoint) }
        /// Whether the point would be where it should with latitude and longitude changed over.
        var isSwapped: Bool { point.swapped.map { $0.distance(to: parentPoint) <= reach } ?? false }
    }

    /// Every place, of the gazetteer or written on the spot, that is too far from the one that it lies within.
    static func settings(_ subject: ReportUnderCheck, _ body: (Setting) -> Void) {
        let report = subject.report
        func look(_ details: PlaceDetails, _ header: borrowing RecordHeader) {
            guard let point = point(of: details), details.within != nil,
                let parent = nearestWithPoint(details.within, subject)
            else { return }
            let place = report.places[parent]
            let parentPoint = Self.point(of: place.details)!
            let reach = reach(of: place.details)
            guard point.distance(to: parentPoint) > reach else { return }
            body(
                Setting(
                    place: details, header: copy header, point: point, parent: place, parentPoint: parentPoint,
                    reach: reach))
        }
        for index in report.places.indices { look(report.places[index].details, report.places[index].header) }
        for index in report.incidents.indices {
            for account in report.incidents[index].place?.all ?? [] {
                guard case .inline(let details) = account.value else { continue }
                look(details, report.incidents[index].header)
            }
        }
    }

    static func point(of details: PlaceDetails) -> Point? {
        guard let latitude = details.latitude?.value, let longitude = details.longitude?.value else { return nil }
        return Point(latitude: latitude, longitude: longitude)
    }

    private static func nearestWithPoint(_ reference: Reference?, _ subject: ReportUnderCheck) -> Int? {
        var current = subject.placePosition(reference)
        // Circles are an error of their own; thirty levels are more than any gazetteer has.
        for _ in 0..<30 {
            guard let place = current else { return nil }
            let details = subject.report.places[place].details
            if point(of: details) != nil { return place }
            current = subject.placePosition(details.within)
        }
        return nil
    }

    /// Generous on purpose: from a middle that may stand anywhere in the place to the far end of a large one of its kind.
    private static func reach(of parent: PlaceDetails) -> Double {
        let reach: Double =
            switch parent.kind {
            case .country: 4_500
            case .province: 1_000
            case .region: 3_000
            case .district: 300
            case .city: 80
            case .area: 30
            case .road: 600
            case .site, .facility: 20
            case nil: 1_000
            }
        return reach + (parent.precision ?? .exact).radius
    }
}
