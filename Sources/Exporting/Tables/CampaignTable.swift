import Publishing
import Reports

/// A campaign and its place in the report.
struct CampaignRow {
    let edition: Edition
    let position: Int

    var campaign: Campaign { _read { yield edition.report.campaigns[position] } }

    /// What its incidents cost together, attackers left out: worked out once for all columns.
    let killed: QuantitySum

    init(edition: Edition, position: Int) {
        self.edition = edition
        self.position = position
        killed = edition.report.sum(.killed, of: edition.report.campaignFacts[position].incidents).people
    }
}

/// One row for each case or campaign, by id.
enum CampaignTable {
    static func table(_ edition: Edition, _ campaigns: [Int]) -> Table<CampaignRow> {
        Table(
            name: "campaigns", columns: columns, rows: campaigns.map { CampaignRow(edition: edition, position: $0) })
    }

    static let columns: [Column<CampaignRow>] =
        [
            Column("id", "Its permanent id") { Cell($0.campaign.id) },
            Column("title", "Its title") { Cell($0.campaign.title.value) },
            Column("kind", "campaign, trend, conflict or case") { Cell($0.campaign.kind.rawValue) },
            Column("date", "When, in EDTF") { Cell($0.campaign.date?.chosen?.value.text) },
            Column("incidents", .integer, "How many incidents belong to it") { row in
                Cell(row.edition.report.campaignFacts[row.position].incidents.count)
            },
            Column("killed_min", .integer, "At least so many were killed in them, attackers left out") { row in
                Cell(row.killed.statedLower)
            },
            Column("killed_max", .integer, "At most so many; empty where there may be more") { row in
                Cell(row.killed.statedUpper)
            },
            Column("actors", "The actors in it, by name") { row in
                Cell(list: row.campaign.actors.compactMap { row.edition.name(ofActor: $0) })
            },
            Column("starts_with", "The id of the incident that it starts with") { row in
                Cell(row.campaign.startsWith.flatMap { row.edition.report.incident($0.id)?.id })
            },
            Column("summary", "Its summary, without markup") { Cell($0.edition.plainText($0.campaign.summary)) },
            Column("url", "Its page") { Cell($0.edition.address(of: $0.campaign.key)) },
        ] + Column<CampaignRow>.record({ $0.edition }) { row, body in body(row.campaign.header) }
}

extension QuantitySum {
    /// The bounds, where anything was stated: what was not stated is no 0.
    var statedLower: Int? { stated > 0 ? lower : nil }
    var statedUpper: Int? { stated > 0 ? upper : nil }
}
