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

    /// What each record has of something, in the order of types, then of ids; of incidents in that of the timeline.
    func rows<Value>(_ values: (any Record) -> [Value]) -> [RecordRow<Value>] {
        let report = edition.report
        var rows: [RecordRow<Value>] = []
        func add(_ record: some Record) {
            for (index, value) in values(record).enumerated() {
                rows.append(RecordRow(record: record.key, number: index + 1, value: value))
            }
        }
        for position in report.chronology { add(report.incidents[position]) }
        for actor in report.actors where actor.hasPage { add(actor) }
        for place in report.places { add(place) }
        for source in report.sources { add(source) }
        for campaign in report.campaigns { add(campaign) }
        for brief in report.briefs { add(brief) }
        return rows
    }

    /// A table of such rows, by type and id of the record.
    func table<Value>(
        _ name: String, _ columns: [Column<RecordRow<Value>>], _ values: (any Record) -> [Value]
    ) -> Table<RecordRow<Value>> {
        let keys: [Column<RecordRow<Value>>] = [
            Column("record_type", "The type of the record: incident, actor, …") { Cell($0.record.type.rawValue) },
            Column("record", "The record's id") { Cell($0.record.id) },
        ]
        return Table(name: name, columns: keys + columns, rows: rows(values))
    }
}
