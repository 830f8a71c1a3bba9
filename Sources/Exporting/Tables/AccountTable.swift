import Publishing
import Reports

/// One row for each account of what an incident cost, without its figures.
struct AccountTable: DataTable {
    let edition: Edition
    let incidents: [Int]

    let name = "accounts"
    var fields: [Field] { Self.columns.map(\.field) }

    func forEachRow(_ body: ([Cell]) -> Void) {
        var cells: [Cell] = []
        for incident in incidents {
            for account in CasualtyAccount.all(ofIncident: incident, in: edition) {
                Self.columns.read(account, into: &cells, body)
            }
        }
    }

    static let columns: [Column<CasualtyAccount>] = [
        Column("incident", "The incident's id") { Cell($0.edition.report.incidents[$0.incident].id) },
        Column("account", .integer, "Which account of the incident, from 1") { Cell($0.number) },
        Column("in_use", .integer, "1 where it is the one that this site puts forward") { Cell($0.isInUse) },
        Column("by", "Who gives it; empty where it is the record's own") { Cell($0.by) },
        Column("via", "Through whom it came") { Cell(list: $0.via) },
        Column("as_of", "The state of when, in EDTF") { Cell($0.toll?.asOf?.text) },
        Column("status", "superseded or withdrawn") { Cell($0.toll?.status?.rawValue) },
        Column("origins", "Its independent origins") { Cell(list: $0.origins) },
        Column("sources", "Ids or addresses of its sources") { Cell(list: $0.sources) },
        Column("note", "A note on it") { Cell($0.toll?.row.note) },
    ]
}
