import Publishing
import Reports

/// One row for each incident.
struct IncidentTable {
    private let edition: Edition

    init(_ edition: Edition) { self.edition = edition }

    func csv(of incidents: [Int]) -> [UInt8] { table(of: incidents).csv() }

    func table(of incidents: [Int]) -> Table<IncidentRow> {
        Table(
            name: "incidents", columns: Self.columns,
            rows: incidents.map { IncidentRow(edition: edition, position: $0) })
    }

    static let columns: [Column<IncidentRow>] = about + Outcome.allCases.flatMap(figures(of:)) + standing

    private static let about: [Column<IncidentRow>] = [
        Column("id", "The incident's permanent id") { Cell($0.incident.id) },
        Column("url", "Its page") { Cell($0.edition.address(of: $0.incident.key)) },
        Column("title", "Its title") { Cell($0.incident.title.value) },
        Column("kind", "A term of the site's vocabulary of kinds") { Cell($0.incident.kind.id) },
        Column("date", "When, in EDTF (ISO 8601-2)") { Cell($0.facts.date?.text) },
        Column("date_earliest", "The first day that may be meant; empty where the start is open") {
            Cell($0.facts.date?.earliest?.description)
        },
        Column("date_latest", "The last day that may be meant; empty where the end is open") {
            Cell($0.facts.date?.latest?.description)
        },
        Column("place", "Where, by name") { Cell($0.placeName) },
        Column("place_id", "The place's id, where it is one of the gazetteer") { Cell($0.placeID) },
        Column("within", "The places around it, from fine to coarse") { Cell(list: $0.surroundings) },
        Column("latitude", .real, "Degrees north of the point that stands for the place (WGS 84)") {
            Cell($0.edition.point(ofIncident: $0.position)?.latitude)
        },
        Column("longitude", .real, "Degrees east") { Cell($0.edition.point(ofIncident: $0.position)?.longitude) },
        Column("precision", "How finely the point is known") {
            Cell($0.edition.point(ofIncident: $0.position)?.precision.rawValue)
        },
        Column("initiators", "Who acted, crimes and plans included, with the basis where it is not stated") {
            Cell(list: $0.participants(.initiator, .perpetrator, .planner))
        },
        Column("targets", "Against whom") { Cell(list: $0.participants(.target)) },
        Column("others", "Who else took part") {
            Cell(list: $0.participants(.party, .responder, .mediator, .signatory, .subject))
        },
    ]

    private static let standing: [Column<IncidentRow>] = [
        Column("verification", "What this site itself did to check it") {
            Cell($0.incident.verification.status.rawValue)
        },
        Column("disputed", .integer, "1 where tellers differ on something") { Cell(!$0.facts.disputes.isEmpty) },
        Column("origins", .integer, "How many independent origins the accounts of its cost have") {
            Cell($0.facts.tollOrigins.count)
        },
        Column("campaigns", "Ids of the cases and campaigns it belongs to") {
            Cell(list: $0.incident.campaigns.map(\.id))
        },
        Column("sources", "Ids or addresses of its sources") { Cell(list: $0.sources) },
        Column("external_ids", "Its names in other catalogues") {
            Cell(list: $0.header.externalIDs.map { "\($0.scheme):\($0.value)" })
        },
        Column("tags", "Tags") { Cell(list: $0.header.tags) },
        Column("tlp", "Its sharing label (TLP 2.0)") { Cell($0.header.tlp.label) },
        Column("published", "When it was published") { Cell($0.header.published?.description) },
        Column("updated", "When it was last changed in a way readers should hear of") {
            Cell($0.header.updated?.description)
        },
        Column("summary", "Its summary, without markup") { Cell($0.edition.plainText($0.incident.summary)) },
    ]

    private static func figures(of outcome: Outcome) -> [Column<IncidentRow>] {
        let name = outcome.rawValue
        return [
            Column(name, "How many were \(name), attackers left out, in the words of the account in use") {
                Cell($0.sum(outcome)?.phrase(in: $0.edition.quantities))
            },
            Column("\(name)_min", .integer, "At least so many") { row in
                Cell(row.sum(outcome).flatMap { $0.stated == 0 ? nil : $0.lower })
            },
            Column("\(name)_max", .integer, "At most so many; empty where there may be more") {
                Cell($0.sum(outcome)?.upper)
            },
            Column("\(name)_attackers", "How many attackers were \(name)") {
                Cell($0.attackers(outcome)?.phrase(in: $0.edition.quantities))
            },
            Column("\(name)_unproven", "How many more on a basis below stated, by basis") {
                Cell(list: $0.belowStated(outcome))
            },
        ]
    }
}

extension Column {
    init(_ name: String, _ meaning: String, _ cell: @escaping @Sendable (Row) -> Cell) {
        self.init(name, .text, meaning, cell)
    }
}
