import Publishing
import Records
import Reports

/// Places as locations.
extension STIXBundle {
    func write(place position: Int, into writer: inout JSONWriter) {
        let place = report.places[position]
        object("location", placeIDs[position], STIXStamp(place.header), place.header.tlp, into: &writer) { writer in
            writeCommon(place.header, into: &writer)
            writer.text("description", ifAny: edition.plainText(place.description))
            writeLocation(
                place.details, chain: report.placeFacts[position].chain, fallback: place.id, into: &writer)
            writer.object("extensions") { writer in
                writer.own { writer in
                    writer.text("record_id", place.id)
                    writer.text("kind", ifAny: place.details.kind?.rawValue)
                    writer.text("precision", ifAny: place.details.precision?.rawValue)
                    if let within = place.details.within, let around = report.position(within.id, .place) {
                        writer.text("within", report.places[around].id)
                        if scope.hasPlace[around] { writer.text("within_ref", placeIDs[around]) }
                    }
                    writer.text("disputed_note", ifAny: place.details.disputedNote)
                }
            }
        }
    }

    /// What the standard has of a place: its name, its point with how far off it may be, its country and province.
    ///
    /// A location has a point, a country or a region (section 4.11). One of which nothing of that is known has the
    /// fallback as its region, which is an open vocabulary.
    func writeLocation(
        _ details: PlaceDetails, chain: [Int], fallback: String, into writer: inout JSONWriter
    ) {
        writer.text("name", details.name.value)
        var hasPlace = false
        if let latitude = details.latitude?.value, let longitude = details.longitude?.value,
            latitude.magnitude <= 90, longitude.magnitude <= 180
        {
            hasPlace = true
            writer.decimal("latitude", latitude)
            writer.decimal("longitude", longitude)
            if let precision = details.precision { writer.number("precision", Int(precision.radius * 1000)) }
        }
        let around = chain.map { report.places[$0].details }
        let codes = ([details] + around).compactMap { $0.iso?.uppercased() }
        if let country = codes.lazy.compactMap({ edition.countryCode(iso: $0) }).first {
            hasPlace = true
            writer.text("country", country)
        }
        if !hasPlace { writer.text("region", fallback) }
        if let province = ([details] + around).first(where: { $0.kind == .province }) {
            writer.text("administrative_area", province.name.value)
        }
        if let city = ([details] + around).first(where: { $0.kind == .city }) {
            writer.text("city", city.name.value)
        }
    }
}
