import Publishing
import Reports

/// A row about one of the records, whatever its type: a tag, a revision, a source that it cites.
struct RecordRow<Value> {
    let record: RecordKey
    let number: Int
    let value: Value
}

/// What records of every type have several of.
struct RecordLists {
    let key: RecordKey
    let externalIDs: [ExternalID]
    let tags: [String]
    let revisions: [Revision]
    let sources: [SourceUse]
}

extension RecordLists {
    /// Of all records but actors without a page, of which nothing is said but in the records of others. By type, then id;
    /// incidents in the order of the timeline.
    static func all(in report: ReleasedReport) -> [RecordLists] {
        var lists: [RecordLists] = []
        lists.reserveCapacity(report.incidents.count + report.places.count + report.sources.count)
        // Each list is taken from where it lies: a copy of a header counts all that is in it.
        for position in report.chronology {
            let record = report.incidents[position]
            lists.append(
                RecordLists(
                    key: record.key, externalIDs: record.header.externalIDs, tags: record.header.tags,
                    revisions: record.header.revisions, sources: record.header.sources))
        }
        for place in report.places {
            lists.append(
                RecordLists(
                    key: place.key, externalIDs: place.header.externalIDs, tags: place.header.tags,
                    revisions: place.header.revisions, sources: place.header.sources))
        }
        for source in report.sources {
            lists.append(
                RecordLists(
                    key: source.key, externalIDs: source.header.externalIDs, tags: source.header.tags,
                    revisions: source.header.revisions, sources: source.header.sources))
        }
        lists += report.actors.filter(\.hasPage).map { RecordLists($0.header) }
        lists += report.campaigns.map { RecordLists($0.header) }
        lists += report.briefs.map { RecordLists($0.header) }
        return lists
    }

    private init(_ header: RecordHeader) {
        self.init(
            key: header.key, externalIDs: header.externalIDs, tags: header.tags, revisions: header.revisions,
            sources: header.sources)
    }
}

extension Table {
    /// A table of what each record has several of, by type and id of the record.
    static func ofRecords<Value>(
        _ name: String, _ lists: [RecordLists], _ columns: [Column<RecordRow<Value>>],
        _ values: (RecordLists) -> [Value]
    ) -> Table<RecordRow<Value>> where Row == RecordRow<Value> {
        let keys: [Column<RecordRow<Value>>] = [
            Column("record_type", "The type of the record: incident, actor, …") { Cell($0.record.type.rawValue) },
            Column("record", "The record's id") { Cell($0.record.id) },
            Column("number", .integer, "Which of them, from 1") { Cell($0.number) },
        ]
        var rows: [RecordRow<Value>] = []
        for position in lists.indices {
            let several = values(lists[position])
            guard !several.isEmpty else { continue }
            let key = lists[position].key
            for (index, value) in several.enumerated() {
                rows.append(RecordRow(record: key, number: index + 1, value: value))
            }
        }
        return Table(name: name, columns: keys + columns, rows: rows)
    }
}
