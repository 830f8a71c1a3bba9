import Reports

/// Coordinates for people, never finer than the place's precision says, nor than they were typed.
enum Coordinates {
    /// "34.01° N, 71.58° E"; nil where the place has no point, or is known too coarsely for one.
    static func phrase(_ details: PlaceDetails) -> String? {
        guard let latitude = details.latitude?.value, let longitude = details.longitude?.value,
            let decimals = decimals(details)
        else { return nil }
        let north = degrees(latitude, decimals: decimals) + "° " + (latitude < 0 ? "S" : "N")
        let east = degrees(longitude, decimals: decimals) + "° " + (longitude < 0 ? "W" : "E")
        return north + ", " + east
    }

    /// How many decimals of a degree may be shown: four are about 10 m, two about 1 km, one about 10 km. Nil: no point.
    ///
    /// Without a precision the kind of place decides, and a street corner is not taken for granted.
    static func decimals(_ details: PlaceDetails) -> Int? {
        let decimals: Int? =
            switch details.precision {
            case .exact: 4
            case .site, .area, .city: 2
            case .district: 1
            case .province, .country: nil
            case nil:
                switch details.kind {
                case .country, .province, .region: nil
                case .district: 1
                case .city, .area, .road, .site, .facility, nil: 2
                }
            }
        guard let decimals else { return nil }
        switch details.obscure {
        case .province, .country: return nil
        case .district, .city: return min(decimals, 1)
        case .site, .area: return min(decimals, 2)
        case .exact, nil: return decimals
        }
    }

    /// A number without its sign, rounded to so many decimals, without the zeros that nobody typed.
    static func degrees(_ value: Double, decimals: Int) -> String {
        var scale = 1
        for _ in 0..<decimals { scale *= 10 }
        let scaled = Int((value.magnitude * Double(scale)).rounded())
        let whole = String(scaled / scale)
        var fraction = String(scaled % scale)
        guard decimals > 0 else { return whole }
        fraction = String(repeating: "0", count: decimals - fraction.utf8.count) + fraction
        while fraction.last == "0" { fraction.removeLast() }
        return fraction.isEmpty ? whole : whole + "." + fraction
    }
}
