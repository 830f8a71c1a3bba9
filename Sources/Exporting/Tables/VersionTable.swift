import Publishing
import Reports

/// One row for each recorded version of a record: when it was, and which fields changed with it. What they said is on the
/// pages of the versions, where it can be forgotten.
enum VersionTable {
    static func table(_ edition: Edition, _ records: [RecordKey]) -> Table<RecordedRow> {
        Table(name: "versions", columns: columns, rows: edition.recordedRows(of: records))
    }

    /// Every record, by type and id; incidents in the order of the timeline.
    static func records(of report: ReleasedReport) -> [RecordKey] {
        var others: [RecordKey] = []
        report.forEachRecord { if $0.key.type != .incident { others.append($0.key) } }
        return report.chronology.map { report.incidents[$0].key } + others
    }

    static let columns: [Column<RecordedRow>] = [
        Column("record_type", "The type of the record: incident, actor, …") { Cell($0.record.type.rawValue) },
        Column("record", "The record's id today") { Cell($0.record.id) },
        Column("version", .integer, "The number of the version") { Cell($0.number) },
        Column("recorded", "The moment at which it was recorded, in UTC") { Cell($0.recorded) },
        Column("recording", .integer, "The number of the recording") { Cell($0.recording) },
        Column("changed", "The fields that differ from the version before; empty for the first") {
            Cell(list: $0.fields ?? [])
        },
        Column("silent", .integer, "1 where figures, dates, claims or prose changed and no revision says so") {
            Cell($0.isSilent)
        },
        Column("note", "What was written beside the recording") { Cell($0.note) },
        Column("url", "The page of the version, or of the record while there is only one") { Cell($0.address) },
    ]
}
