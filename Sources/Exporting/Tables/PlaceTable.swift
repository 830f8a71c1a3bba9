import Publishing
import Reports

/// A place and its place in the report.
struct PlaceRow {
    let edition: Edition
    let position: Int

    var place: Place { _read { yield edition.report.places[position] } }
    var facts: PlaceFacts { _read { yield edition.report.placeFacts[position] } }
}

/// One row for each place of the gazetteer, by id.
enum PlaceTable {
    static func table(_ edition: Edition, _ places: [Int]) -> Table<PlaceRow> {
        Table(name: "places", columns: columns, rows: places.map { PlaceRow(edition: edition, position: $0) })
    }

    static let columns: [Column<PlaceRow>] =
        [
            Column("id", "The place's permanent id") { Cell($0.place.id) },
            Column("name", "Its name") { Cell($0.place.displayTitle) },
            Column("kind", "country, province, district, city, area, road, site, facility or region") {
                Cell($0.place.details.kind?.rawValue)
            },
            Column("within_id", "The id of the place that it lies in") { row in
                Cell(row.place.details.within.flatMap { row.edition.report.place($0.id)?.id })
            },
            Column("within", "The places around it, from fine to coarse") { row in
                Cell(list: row.facts.chain.dropFirst().map { row.edition.report.places[$0].displayTitle })
            },
            Column("latitude", .real, "Degrees north (WGS 84)") { Cell($0.place.details.latitude?.value) },
            Column("longitude", .real, "Degrees east") { Cell($0.place.details.longitude?.value) },
            Column("precision", "How finely the point is known") {
                Cell($0.edition.precision(ofPlace: $0.position)?.rawValue)
            },
            Column("iso", "ISO 3166-1 or 3166-2, to join tables by") { Cell($0.place.details.iso) },
            Column("incidents", .integer, "How many incidents were at the place itself") {
                Cell($0.facts.incidents.count)
            },
            Column("incidents_within", .integer, "How many at it and at all places within") {
                Cell($0.facts.incidentsWithin.count)
            },
            Column("other_names", "Other names") { Cell(list: $0.place.details.names.map(\.text.value)) },
            Column("disputed", "What is disputed about it") { Cell($0.place.details.disputedNote) },
            Column("url", "Its page") { Cell($0.edition.address(of: $0.place.key)) },
        ] + Column<PlaceRow>.record({ $0.edition }) { row, body in body(row.place.header) }
}
