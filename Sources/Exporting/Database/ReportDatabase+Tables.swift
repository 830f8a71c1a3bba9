import Publishing
import Reports

extension ReportDatabase {
    /// Every table: those that others refer to may stand behind them, since keys are looked at when all rows are in.
    var tables: [DatabaseTable] {
        let tables = [about] + incidentTables + actorTables + placeTables + sourceTables + campaignTables + recordTables
        return tables + [
            DatabaseTable(
                table: Self.descriptions(of: tables), meaning: "What each column of each table means",
                key: ["table_name", "column_name"])
        ]
    }

    private var report: ReleasedReport { edition.report }

    private var about: DatabaseTable {
        let site = report.site
        let rows: [(key: String, value: String?)] = [
            ("title", site.title), ("description", site.description), ("address", site.baseURL?.text),
            ("language", site.language), ("audience", report.release.audience.label),
            ("counting_rule", site.countingRule.rawValue), ("made_by", "Sitrep"), ("format_version", "1"),
            ("about_claims", edition.dataWord("dataNoteClaims")),
            ("about_figures", edition.dataWord("dataNoteFigures")),
            ("about_dates", edition.dataWord("dataNoteDates")),
        ]
        return DatabaseTable(
            table: Table(
                name: "about",
                columns: [
                    Column("key", "What is said of the report") { Cell($0.key) },
                    Column("value", "What it is") { Cell($0.value) },
                ], rows: rows.filter { $0.value != nil }),
            meaning: "What the report is, and how it counts", key: ["key"])
    }

    private var incidentTables: [DatabaseTable] {
        let all = incidents
        let related = all.flatMap { position in
            report.incidents[position].related.enumerated().compactMap { index, link in
                report.incident(link.incident.id).map { other in
                    (incident: report.incidents[position].id, number: index + 1, link: link, other: other.id)
                }
            }
        }
        return [
            DatabaseTable(
                table: IncidentTable.table(of: all, in: edition, columns: IncidentTable.plainColumns),
                meaning: "One row for each incident, with the account that the site puts forward", key: ["id"],
                references: [.init(column: "place_id", table: "places")], indexes: ["date_earliest"]),
            DatabaseTable(
                table: ParticipantTable(edition: edition, incidents: all),
                meaning: "One row for each part that somebody has in an incident", key: ["incident", "number"],
                references: [
                    .init(column: "incident", table: "incidents"), .init(column: "actor_id", table: "actors"),
                    .init(column: "of_id", table: "actors"),
                ]),
            DatabaseTable(
                table: AccountTable(edition: edition, incidents: all),
                meaning: "One row for each account of what an incident cost", key: ["incident", "account"],
                references: [.init(column: "incident", table: "incidents")]),
            DatabaseTable(
                table: CasualtyTable(edition, all, columns: CasualtyTable.ownColumns),
                meaning: "One row for each figure of each account; the view 'figures' has the account beside it",
                key: ["incident", "account", "row", "outcome", "figure"],
                references: [
                    .init(column: "incident", table: "incidents"), .init(column: "actor_id", table: "actors"),
                ]),
            DatabaseTable(
                table: ClaimTable(edition: edition, incidents: all, hasOthers: true),
                meaning: "One row for each claim", key: ["record_type", "record", "number"],
                references: [.init(column: "place", table: "places")], indexes: ["by_id"]),
            DatabaseTable(
                table: ToldTable(edition: edition, incidents: all),
                meaning: "Dates, times, durations and places of incidents where somebody in particular gives them",
                key: ["incident", "field", "number"], references: [.init(column: "incident", table: "incidents")]),
            DatabaseTable(
                table: Table(
                    name: "related",
                    columns: [
                        Column("incident", "The incident that says so") { Cell($0.incident) },
                        Column("number", .integer, "Which of its relations, from 1") { Cell($0.number) },
                        Column("relation", "response-to, part-of, follow-up-to, …") { Cell($0.link.relation.rawValue) },
                        Column("other", "The other incident") { Cell($0.other) },
                        Column("note", "A note on it") { Cell($0.link.row.note) },
                    ], rows: related),
                meaning: "What incidents are to each other", key: ["incident", "number"],
                references: [
                    .init(column: "incident", table: "incidents"), .init(column: "other", table: "incidents"),
                ]),
        ]
    }

    private var placeTables: [DatabaseTable] {
        [
            DatabaseTable(
                table: PlaceTable.table(edition, Array(report.places.indices)), meaning: "The gazetteer", key: ["id"],
                references: [.init(column: "within_id", table: "places")])
        ]
    }

    private var campaignTables: [DatabaseTable] {
        let incidents = report.campaigns.indices.flatMap { position in
            report.campaignFacts[position].incidents.map { (position, report.incidents[$0].id) }
        }
        return [
            DatabaseTable(
                table: CampaignTable.table(edition, Array(report.campaigns.indices)),
                meaning: "What ties incidents together", key: ["id"],
                references: [.init(column: "starts_with", table: "incidents")]),
            DatabaseTable(
                table: Table(
                    name: "campaign_incidents",
                    columns: [
                        Column("campaign", "The case or campaign") { [report] in Cell(report.campaigns[$0.0].id) },
                        Column("incident", "An incident that belongs to it") { Cell($0.1) },
                    ], rows: incidents),
                meaning: "Which incidents belong to which campaign", key: ["campaign", "incident"],
                references: [
                    .init(column: "campaign", table: "campaigns"), .init(column: "incident", table: "incidents"),
                ]),
        ]
    }

    /// What all records have.
    private var recordTables: [DatabaseTable] {
        [
            DatabaseTable(
                table: BriefTable.table(edition), meaning: "The analyst's prose, without its text", key: ["id"]),
            DatabaseTable(
                table: Table.ofRecords(
                    "external_ids", lists,
                    [
                        Column("scheme", "The catalogue") { Cell($0.value.scheme) },
                        Column("value", "The record's name there") { Cell($0.value.value) },
                    ]
                ) { $0.externalIDs },
                meaning: "Names of records in other catalogues", key: ["record_type", "record", "number"],
                indexes: ["value"]),
            DatabaseTable(
                table: Table.ofRecords(
                    "tags", lists,
                    [
                        Column("tag", "The tag") { Cell($0.value) }
                    ]
                ) { $0.tags },
                meaning: "Tags of records", key: ["record_type", "record", "number"], indexes: ["tag"]),
            DatabaseTable(
                table: RevisionTable.table(lists), meaning: "Changes of records that readers are told of",
                key: ["record_type", "record", "number"]),
            DatabaseTable(
                table: VersionTable.table(edition, hasRows ? VersionTable.records(of: report) : []),
                meaning: "When which version of what was recorded, and which fields changed with it",
                key: ["record_type", "record", "version"], indexes: ["recorded"]),
        ]
    }

    private static func descriptions(of tables: [DatabaseTable]) -> Table<(table: String, field: Field)> {
        Table(
            name: "columns",
            columns: [
                Column("table_name", "The table") { Cell($0.table) },
                Column("column_name", "The column") { Cell($0.field.name) },
                Column("meaning", "What it means") { Cell($0.field.meaning) },
            ], rows: tables.flatMap { table in table.table.fields.map { (table.table.name, $0) } })
    }
}
