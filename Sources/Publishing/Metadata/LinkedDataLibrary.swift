import Reports

/// Pieces of data for machines that many pages share, made once.
struct LinkedDataLibrary: Sendable {
    /// The site, by the depth of the page that says so: without a base address its address is relative to the page.
    private let sites: [[UInt8]]
    /// A place of the gazetteer, by its position: its name, and what it lies within.
    let places: [[UInt8]]
    /// The same with its coordinates, where they mean a spot and not the middle of an area.
    let spots: [[UInt8]?]

    init(_ report: ReleasedReport) {
        sites = (0...3).map { depth in
            let home =
                report.site.baseURL.map { $0.text + "/" } ?? String(repeating: "../", count: depth) + "index.html"
            return LinkedDataWriter.fragment("WebSite") { site in
                site.text("name", report.site.title)
                site.text("url", home)
            }
        }
        places = report.places.indices.map { position in
            LinkedDataWriter.fragment("Place") { Self.write(position, of: report, into: &$0) }
        }
        spots = report.places.enumerated().map { position, place in
            guard let spot = Self.spot(place.details) else { return nil }
            return LinkedDataWriter.fragment("Place") { data in
                Self.write(position, of: report, into: &data)
                data.node("geo", "GeoCoordinates") { geo in
                    geo.number("latitude", spot.latitude)
                    geo.number("longitude", spot.longitude)
                }
            }
        }
    }

    func site(of route: Route) -> [UInt8] { sites[min(route.depth, sites.count - 1)] }

    private static func write(_ position: Int, of report: ReleasedReport, into data: inout LinkedDataWriter) {
        data.text("name", report.places[position].displayTitle)
        // Where somebody disputes whose a place is, nothing is said of it.
        let chain = report.placeFacts[position].chain
        guard chain.count > 1, chain.allSatisfy({ report.places[$0].details.disputedNote == nil }) else { return }
        data.text("address", chain.dropFirst().map { report.places[$0].displayTitle }.joined(separator: ", "))
    }

    /// A pair of coordinates says "here" to a machine, however coarse the place: only what is known that well has one.
    private static func spot(_ details: PlaceDetails) -> (latitude: String, longitude: String)? {
        guard let precision = details.precision, precision <= .site, details.obscure == nil,
            let latitude = details.latitude, let longitude = details.longitude
        else { return nil }
        return ("\(latitude.value)", "\(longitude.value)")
    }
}
