import Reports

/// What all maps of a site share: where each place and incident is, and the base maps that they are drawn on. Made once.
struct SiteMaps: Sendable {
    /// Where each place is: by its own coordinates, or by those of the nearest place around it.
    private(set) var places: [MapPoint?] = []
    private(set) var incidents: [MapPoint?] = []
    private(set) var grounds: [MapGround] = []
    /// The ground that holds everything.
    private(set) var overview: Int?
    /// Whether there is anything to draw.
    var isEmpty: Bool { grounds.isEmpty }

    /// - Parameter baseMap: the bytes of the theme's base map.
    init(_ report: ReleasedReport, baseMap: [UInt8]) {
        let located = report.places.contains { $0.details.coordinates != nil || $0.details.iso != nil }
        let written = report.incidents.contains { Self.inline($0)?.coordinates != nil }
        guard located || written else {
            places = Array(repeating: nil, count: report.places.count)
            incidents = Array(repeating: nil, count: report.incidents.count)
            return
        }
        let map = BaseMap(baseMap)
        var countries = Countries(map, report)
        places = report.places.indices.map { Self.point(of: $0, report, countries) }
        incidents = report.incidents.indices.map { Self.point(ofIncident: $0, report, places) }
        let placeCountries = report.places.indices.map { countries.country(of: $0, places[$0]) }
        let incidentCountries = report.incidents.indices.map { incident in
            report.incidentFacts[incident].places.first.flatMap { placeCountries[$0] }
                ?? incidents[incident].flatMap { countries.country(at: $0) }
        }
        layOut(report, map, placeCountries, incidentCountries)
    }

    // MARK: Points

    private static func inline(_ incident: Incident) -> PlaceDetails? {
        if case .inline(let details) = incident.chosenPlace { details } else { nil }
    }

    /// By its own coordinates; else by those of the nearest place around it, with the precision of that one; else by its
    /// country's outline.
    private static func point(of place: Int, _ report: ReleasedReport, _ countries: Countries) -> MapPoint? {
        var coarsest = Precision.exact
        let chain = report.placeFacts[place].chain
        for around in chain.isEmpty ? [place] : chain {
            let details = report.places[around].details
            if details.precision != nil || details.obscure != nil { coarsest = max(coarsest, details.shownPrecision) }
            guard let (latitude, longitude) = details.coordinates else { continue }
            return MapPoint(
                latitude: latitude, longitude: longitude, precision: max(coarsest, details.shownPrecision),
                place: around)
        }
        for around in chain.isEmpty ? [place] : chain {
            guard let iso = report.places[around].details.iso, let country = countries.named(iso),
                let middle = countries.middle(of: country)
            else { continue }
            // What is known of a part of a country is not the middle of the country: only the outermost place stands there.
            return MapPoint(
                latitude: middle.latitude, longitude: middle.longitude, precision: .country, place: chain.last ?? place)
        }
        return nil
    }

    private static func point(ofIncident position: Int, _ report: ReleasedReport, _ places: [MapPoint?]) -> MapPoint? {
        let incident = report.incidents[position]
        var point: MapPoint?
        if let details = inline(incident), let (latitude, longitude) = details.coordinates {
            point = MapPoint(latitude: latitude, longitude: longitude, precision: details.shownPrecision)
        } else {
            point = report.incidentFacts[position].places.first.flatMap { places[$0] }
        }
        // The incident may be known less finely than its place, and no map shows it more finely than that.
        if let own = incident.placePrecision, let precision = point?.precision {
            point?.precision = max(own, precision)
        }
        return point
    }

    // MARK: Grounds

    private mutating func layOut(
        _ report: ReleasedReport, _ map: BaseMap?, _ placeCountries: [Int?], _ incidentCountries: [Int?]
    ) {
        // The places and incidents of each country, and those that no country has: at sea, or in none that is known.
        var extents: [Int: MapExtent] = [:]
        var hasIncidents: Set<Int> = []
        var order: [Int] = []
        var apart: MapExtent?
        var isApart = (
            places: Array(repeating: false, count: places.count),
            incidents: Array(repeating: false, count: incidents.count)
        )
        /// Whether the country's map has room for the point.
        func add(_ point: MapPoint?, _ country: Int?) -> Bool {
            guard let point else { return true }
            let spot = MapExtent(
                latitude: point.latitude, longitude: point.longitude, radius: min(point.precision.radius, 100))
            if let country, let map {
                if extents[country] == nil {
                    extents[country] = map.layers[map.layers.count - 1].extent(of: country, perDegree: map.perDegree)
                    order.append(country)
                }
                let extent = extents[country]!
                if extent.contains(latitude: point.latitude, longitude: point.longitude) { return true }
                let joined = extent.joined(spot)
                if joined.width <= extent.width * 2 + 3, joined.height <= extent.height * 2 + 3 {
                    extents[country] = joined
                    return true
                }
            }
            apart = apart?.joined(spot) ?? spot
            return false
        }
        for place in places.indices { isApart.places[place] = !add(places[place], placeCountries[place]) }
        for incident in incidents.indices {
            isApart.incidents[incident] = !add(incidents[incident], incidentCountries[incident])
            if !isApart.incidents[incident], incidents[incident] != nil, let country = incidentCountries[incident] {
                hasIncidents.insert(country)
            }
        }
        order.sort()
        let names = Self.countryNames(report)
        var numbers: [Int: Int] = [:]
        for country in order {
            numbers[country] = grounds.count
            let own = map!.layers[map!.layers.count - 1].countries[country]
            let name = own.alpha2.isEmpty ? "country-\(country)" : own.alpha2.lowercased()
            grounds.append(
                MapGround(
                    extents[country]!.atLeast(300).padded(by: 0.04), name: name, country: country, countries: [country],
                    map: map,
                    drawsBorders: report.site.drawsBorders, names: names))
        }
        let eventful = order.filter { hasIncidents.contains($0) }
        let shown = eventful.isEmpty && apart == nil ? order : eventful
        if shown.count == 1, apart == nil {
            overview = numbers[shown[0]]
        } else if let first = shown.compactMap({ extents[$0] }).first ?? apart {
            let whole = (shown.compactMap { extents[$0] } + [apart].compactMap(\.self)).reduce(first) { $0.joined($1) }
            overview = grounds.count
            grounds.append(
                MapGround(
                    whole.width > 150 ? .world : whole.atLeast(300).padded(by: 0.06),
                    name: whole.width > 150 ? "world" : "overview", countries: shown, map: map,
                    drawsBorders: report.site.drawsBorders,
                    names: whole.width > 150 ? { _ in nil } : names))
        }
        for place in places.indices where places[place] != nil {
            places[place]!.country = placeCountries[place]
            places[place]!.ground = ground(placeCountries[place], isApart.places[place], numbers)
        }
        for incident in incidents.indices where incidents[incident] != nil {
            incidents[incident]!.country = incidentCountries[incident]
            incidents[incident]!.ground = ground(incidentCountries[incident], isApart.incidents[incident], numbers)
        }
    }

    /// What a country is called: as the site's own gazetteer has it, else in English where the site is in English.
    private static func countryNames(_ report: ReleasedReport) -> (BaseMap.Country) -> String? {
        var own: [String: String] = [:]
        for place in report.places where place.details.kind == .country {
            if let iso = place.details.iso?.uppercased() { own[iso] = place.displayTitle }
        }
        let isEnglish = report.site.language.hasPrefix("en")
        return { own[$0.alpha2] ?? own[$0.alpha3] ?? (isEnglish ? $0.name : nil) }
    }

    private func ground(_ country: Int?, _ isApart: Bool, _ numbers: [Int: Int]) -> Int {
        isApart ? overview! : country.flatMap { numbers[$0] } ?? overview!
    }

    /// Which country a place is in: by an ISO code in its chain, else by where it is.
    private struct Countries {
        private let map: BaseMap?
        private let layer: BaseMap.Layer?
        private let report: ReleasedReport
        private var byRoot: [Int: Int?] = [:]
        /// Every code that the gazetteer has, looked up once.
        private let byCode: [String: Int]

        init(_ map: BaseMap?, _ report: ReleasedReport) {
            self.map = map
            layer = map?.layers.last
            self.report = report
            var byCode: [String: Int] = [:]
            if let layer {
                for code in Set(report.places.compactMap(\.details.iso)) { byCode[code] = layer.country(iso: code) }
            }
            self.byCode = byCode
        }

        func named(_ iso: String) -> Int? { byCode[iso] }

        func middle(of country: Int) -> (latitude: Double, longitude: Double)? {
            layer?.middle(of: country, perDegree: map!.perDegree)
        }

        func country(at point: MapPoint) -> Int? {
            layer?.country(atLatitude: point.latitude, longitude: point.longitude, perDegree: map!.perDegree)
        }

        /// Places within one another are in one country, so that one of them says it for all.
        mutating func country(of place: Int, _ point: MapPoint?) -> Int? {
            let chain = report.placeFacts[place].chain
            for around in chain.isEmpty ? [place] : chain {
                if let iso = report.places[around].details.iso, let country = named(iso) { return country }
            }
            let root = chain.last ?? place
            if let known = byRoot[root] { return known }
            guard let point else { return nil }
            let found = country(at: point)
            byRoot[root] = .some(found)
            return found
        }
    }
}
