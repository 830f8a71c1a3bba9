import Publishing
import Reports

/// A row about one of the records, whatever its type: a tag, a revision, a source that it cites.
struct RecordRow<Value> {
    let record: RecordKey
    let number: Int
    let value: Value
}

/// The records that have something to say of themselves in the database: all but actors without a page.
struct ShownRecords {
    let edition: Edition

    /// Calls `body` with the header of each, by type, then id; incidents in the order of the timeline. The header is read
    /// where it lies: a copy of thousands takes longer than what is asked of them.
    private func forEach(_ body: (borrowing RecordHeader) -> Void) {
        let report = edition.report
        for position in report.chronology { body(report.incidents[position].header) }
        for position in report.actors.indices where report.actors[position].hasPage {
            body(report.actors[position].header)
        }
        for position in report.places.indices { body(report.places[position].header) }
        for position in report.sources.indices { body(report.sources[position].header) }
        for position in report.campaigns.indices { body(report.campaigns[position].header) }
        for position in report.briefs.indices { body(report.briefs[position].header) }
    }

    /// A table of what each record has several of, by type and id of the record.
    func table<Value>(
        _ name: String, _ columns: [Column<RecordRow<Value>>], _ values: (borrowing RecordHeader) -> [Value]
    ) -> Table<RecordRow<Value>> {
        let keys: [Column<RecordRow<Value>>] = [
            Column("record_type", "The type of the record: incident, actor, …") { Cell($0.record.type.rawValue) },
            Column("record", "The record's id") { Cell($0.record.id) },
            Column("number", .integer, "Which of them, from 1") { Cell($0.number) },
        ]
        var rows: [RecordRow<Value>] = []
        forEach { header in
            let own = values(header)
            for (index, value) in own.enumerated() {
                rows.append(RecordRow(record: header.key, number: index + 1, value: value))
            }
        }
        return Table(name: name, columns: keys + columns, rows: rows)
    }
}
