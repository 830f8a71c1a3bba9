import Reports

/// Where something is on a map, and how finely that is known.
struct MapPoint: Sendable, Hashable {
    var latitude: Double
    var longitude: Double
    /// Never finer than that of the place whose coordinates these are.
    var precision: Precision
    /// The place whose coordinates these are; nil where they were written in the incident itself.
    var place: Int?
    /// The country's position in the base map, where there is one.
    var country: Int?
    /// The map that shows it, by its position in ``SiteMaps/grounds``.
    var ground = 0

    /// Whether a map shows it as a surface with no middle: nobody may take it for a point.
    var isCoarse: Bool { precision >= .district }
}

extension PlaceDetails {
    /// The coordinates, where there are any that lie on the globe.
    var coordinates: (latitude: Double, longitude: Double)? {
        guard let latitude = latitude?.value, let longitude = longitude?.value, latitude.magnitude <= 90,
            longitude.magnitude <= 180
        else { return nil }
        return (latitude, longitude)
    }

    /// How finely the coordinates are known. Without a precision the kind of place decides, and a street corner is not
    /// taken for granted; what the author obscures is never finer than that.
    var shownPrecision: Precision {
        let own: Precision =
            precision
            ?? {
                switch kind {
                case .country: .country
                case .province, .region: .province
                case .district: .district
                case .city, nil: .city
                case .area, .road, .site, .facility: .area
                }
            }()
        return max(own, obscure ?? .exact)
    }
}
