import Reports

/// One row for each change of a record that readers are told of.
enum RevisionTable {
    static func table(_ lists: [RecordLists]) -> Table<RecordRow<Revision>> {
        Table.ofRecords(
            "revisions", lists,
            [
                Column("date", "When") { Cell($0.value.date.description) },
                Column("kind", "correction, update, clarification, redaction or retraction") {
                    Cell($0.value.kind.rawValue)
                },
                Column("text", "What was changed") { Cell($0.value.text) },
            ]
        ) { $0.revisions }
    }
}
