import Publishing
import Reports

/// One account of a date, a time, a duration or a place.
struct ToldRow {
    let edition: Edition
    let incident: String
    let field: String
    /// From 1.
    let number: Int
    let value: String
    let isInUse: Bool
    let by: Speaker?
    let via: [Speaker]
    let asOf: EventDate?
    let sources: [SourceUse]
    let note: String?
}

/// What tellers say of when, for how long and where, for each incident of which anybody in particular says it. A plain
/// value is the site's own and stands in the table of incidents.
struct ToldTable: DataTable {
    let edition: Edition
    let incidents: [Int]

    let name = "told"
    var fields: [Field] { Self.columns.map(\.field) }

    func forEachRow(_ body: ([Cell]) -> Void) {
        var cells: [Cell] = []
        for position in incidents {
            let incident = edition.report.incidents[position]
            let rows =
                rows("date", incident.date, of: incident.id, \.text)
                + rows("time", incident.time, of: incident.id, \.text)
                + rows("duration", incident.duration, of: incident.id, \.text)
                + rows("place", incident.place, of: incident.id, name)
            for row in rows { Self.columns.read(row, into: &cells, body) }
        }
    }

    private func rows<Value>(
        _ field: String, _ accounts: Accounts<Value>?, of incident: String, _ text: (Value) -> String
    ) -> [ToldRow] {
        guard let accounts, accounts.all.contains(where: { $0.by != nil || $0.note != nil }) || accounts.isSeveral
        else {
            return []
        }
        let chosen = accounts.chosen?.range
        return accounts.all.enumerated().map { index, account in
            ToldRow(
                edition: edition, incident: incident, field: field, number: index + 1, value: text(account.value),
                isInUse: account.range == chosen, by: account.by, via: account.via, asOf: account.asOf,
                sources: account.sources, note: account.note)
        }
    }

    private func name(of place: PlaceUse) -> String {
        switch place {
        case .named(let reference): edition.report.place(reference.id)?.displayTitle ?? edition.dataWord("withheld")
        case .inline(let details): details.name.value
        }
    }

    static let columns: [Column<ToldRow>] = [
        Column("incident", "The incident's id") { Cell($0.incident) },
        Column("field", "date, time, duration or place") { Cell($0.field) },
        Column("number", .integer, "Which account of it, from 1") { Cell($0.number) },
        Column("value", "What is said: a date in EDTF, a time, a duration, a place's name") { Cell($0.value) },
        Column("in_use", .integer, "1 where it is the one that this site puts forward") { Cell($0.isInUse) },
        Column("by", "Who says it") { row in Cell(row.by.map { row.edition.name(of: $0) }) },
        Column("via", "Through whom it came") { row in Cell(list: row.via.map { row.edition.name(of: $0) }) },
        Column("as_of", "The state of when, in EDTF") { Cell($0.asOf?.text) },
        Column("sources", "Ids or addresses of the sources") { Cell(list: $0.edition.names(of: $0.sources)) },
        Column("note", "A note on it") { Cell($0.note) },
    ]
}
