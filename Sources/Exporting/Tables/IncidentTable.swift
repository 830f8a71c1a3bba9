import Publishing
import Reports

/// One row for each incident.
///
/// The columns are always the same, whatever the incidents say: a script that reads one site's table reads another's, and
/// one list's rows go under another's. What few incidents have (the captured, the missing) shares one column; the table of
/// casualties has each figure by itself.
enum IncidentTable {
    static func table(
        of incidents: [Int], in edition: Edition, columns: [Column<IncidentRow>] = Self.columns
    ) -> Table<IncidentRow> {
        Table(
            name: "incidents", columns: columns,
            rows: incidents.map { IncidentRow(edition: edition, position: $0) })
    }

    static let columns: [Column<IncidentRow>] =
        what + figures(of: .killed) + figures(of: .injured) + cost + whereAndWho + standing

    /// What is left where lists have tables of their own.
    static let plainColumns = columns.filter {
        !["campaigns", "sources", "external_ids", "tags"].contains($0.field.name)
    }

    private static let what: [Column<IncidentRow>] = [
        Column("id", "The incident's permanent id") { Cell($0.incident.id) },
        Column("date", "When, in EDTF (ISO 8601-2)") { Cell($0.facts.date?.text) },
        Column("date_earliest", "The first day that may be meant; empty where the start is open") {
            Cell($0.facts.date?.earliest?.description)
        },
        Column("date_latest", "The last day that may be meant; empty where the end is open") {
            Cell($0.facts.date?.latest?.description)
        },
        Column("date_precision", "day, month, part-of-year, year, decade, century, millennium or wider") {
            Cell($0.facts.date?.precision.code)
        },
        Column("title", "Its title") { Cell($0.incident.title.value) },
        Column("kind", "A term of the site's vocabulary of kinds") { Cell($0.incident.kind.id) },
    ]

    private static func figures(of outcome: Outcome) -> [Column<IncidentRow>] {
        let name = outcome.rawValue
        return [
            Column("\(name)_min", .integer, "At least so many were \(name), attackers left out") {
                Cell($0.sum(outcome)?.statedLower)
            },
            Column("\(name)_max", .integer, "At most so many; empty where there may be more") {
                Cell($0.sum(outcome)?.statedUpper)
            },
            Column("\(name)_best", .integer, "The number that is given, where one stands for all of them") {
                Cell($0.sum(outcome)?.statedNumber)
            },
            Column(name, "The same in the words of the account in use") {
                Cell($0.sum(outcome)?.phrase(in: $0.edition.quantities))
            },
            Column("\(name)_attackers", "How many attackers were \(name), who are in no sum") {
                Cell($0.attackers(outcome)?.phrase(in: $0.edition.quantities))
            },
            Column("\(name)_unproven", "How many more on a basis below stated, who are in no sum, by basis") {
                Cell(list: $0.belowStated(outcome))
            },
        ]
    }

    private static let cost: [Column<IncidentRow>] = [
        Column("other_outcomes", "The missing, captured, arrested and surrendered, attackers left out") { row in
            Cell(
                list: [Outcome.missing, .captured, .arrested, .surrendered].compactMap { outcome in
                    row.sum(outcome).map { "\(outcome.rawValue): \($0.phrase(in: row.edition.quantities))" }
                })
        },
        Column("figures_by", "Who gives these figures; empty where they are the record's own") { row in
            Cell(row.facts.chosenToll(of: row.incident)?.by.map { row.edition.name(of: $0) })
        },
        Column("accounts", .integer, "How many accounts of its cost there are") { Cell($0.facts.accounts.count) },
        Column("origins", .integer, "How many independent origins these accounts have") {
            Cell($0.facts.tollOrigins.count)
        },
        Column("disputed", .integer, "1 where tellers differ on something") { Cell(!$0.facts.disputes.isEmpty) },
        Column("verification", "What this site itself did to check it") {
            Cell($0.incident.verification.status.rawValue)
        },
    ]

    private static let whereAndWho: [Column<IncidentRow>] = [
        Column("place", "Where, by name") { Cell($0.placeName) },
        Column("place_id", "The place's id, where it is one of the gazetteer") { Cell($0.placeID) },
        Column("within", "The places around it, from fine to coarse") { Cell(list: $0.surroundings) },
        Column("latitude", .real, "Degrees north of the point that stands for the place (WGS 84)") {
            Cell($0.edition.point(ofIncident: $0.position)?.latitude)
        },
        Column("longitude", .real, "Degrees east") { Cell($0.edition.point(ofIncident: $0.position)?.longitude) },
        Column("precision", "How finely the point is known: exact, site, area, city, district, province, country") {
            Cell($0.edition.point(ofIncident: $0.position)?.precision.rawValue)
        },
        Column("initiators", "Who acted, crimes and plans included, with the basis where it is not stated") {
            Cell(list: $0.participants(.initiator, .perpetrator, .planner))
        },
        Column("targets", "Against whom") { Cell(list: $0.participants(.target)) },
        Column("others", "Who else took part") {
            Cell(list: $0.participants(.party, .responder, .mediator, .signatory, .subject))
        },
        Column("weapons", "With what") { Cell(list: $0.incident.weapons) },
    ]

    private static let standing: [Column<IncidentRow>] = [
        Column("campaigns", "Ids of the cases and campaigns it belongs to") { row in
            Cell(
                list: row.incident.campaigns.compactMap { campaign in
                    row.edition.report.position(campaign.id, .campaign).map { row.edition.report.campaigns[$0].id }
                })
        },
        Column("sources", "Ids or addresses of its sources") { Cell(list: $0.edition.names(of: $0.header.sources)) },
        Column("external_ids", "Its names in other catalogues, as scheme:name") {
            Cell(list: $0.header.externalIDs.map { "\($0.scheme):\($0.value)" })
        },
        Column("tags", "Tags") { Cell(list: $0.header.tags) },
        Column("tlp", "Its sharing label (TLP 2.0)") { Cell($0.header.tlp.label) },
        Column("published", "When it was published") { Cell($0.header.published?.description) },
        Column("updated", "When it was last changed in a way readers should hear of") {
            Cell($0.header.updated?.description)
        },
        Column("summary", "Its summary, without markup") { Cell($0.edition.plainText($0.incident.summary)) },
        Column("url", "Its page") { Cell($0.edition.address(of: $0.incident.key)) },
    ]
}

extension QuantitySum {
    /// The number that stands for all parts: what is exact, about so many, or the best estimate. Nil where a part has only
    /// bounds, or is unknown.
    var statedNumber: Int? { stated > 0 && unknown == 0 && isCentral ? nominal : nil }
}

extension EventDate.Precision {
    /// What data files call it.
    var code: String {
        switch self {
        case .day: "day"
        case .month: "month"
        case .partOfYear: "part-of-year"
        case .year: "year"
        case .decade: "decade"
        case .century: "century"
        case .millennium: "millennium"
        case .wider: "wider"
        }
    }
}
