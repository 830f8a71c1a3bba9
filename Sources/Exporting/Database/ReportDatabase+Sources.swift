import Publishing
import Reports

extension ReportDatabase {
    /// Sources, the copies of each, and which record rests on which.
    var sourceTables: [DatabaseTable] {
        let report = edition.report
        let copies = report.sources.flatMap { source in
            source.details.archived.enumerated().map { (source: source.id, number: $0.offset + 1, copy: $0.element) }
        }
        return [
            DatabaseTable(
                table: SourceTable.table(edition, Array(report.sources.indices)), meaning: "What the records rest on",
                key: ["id"], references: [.init(column: "publisher_id", table: "actors")], indexes: ["publisher"]),
            DatabaseTable(
                table: Table(
                    name: "source_copies",
                    columns: [
                        Column("source", "The source's id") { Cell($0.source) },
                        Column("number", .integer, "Which copy, from 1") { Cell($0.number) },
                        Column("address", "Where the copy is") { Cell($0.copy.url.text) },
                        Column("date", "When it was taken, in EDTF") { Cell($0.copy.date?.text) },
                        Column("kind", "What kind of copy it is") { Cell($0.copy.kind) },
                        Column("tool", "What took it") { Cell($0.copy.tool) },
                        Column("sha256", "The sum of its bytes") { Cell($0.copy.sha256) },
                        Column("custodian", "Who keeps it") { Cell($0.copy.custodian) },
                    ], rows: copies), meaning: "Copies of sources that are kept elsewhere", key: ["source", "number"],
                references: [.init(column: "source", table: "sources")]),
            DatabaseTable(
                table: citations, meaning: "Which record cites which source, anywhere in it",
                key: ["record_type", "record", "number"], references: [.init(column: "source", table: "sources")]),
        ]
    }

    /// What one record cites: a source with a record of its own, or one written on the spot.
    private enum Citation {
        case source(Int)
        indirect case inline(SourceDetails)
    }

    private var citations: Table<RecordRow<Citation>> {
        let report = edition.report
        var sources: [RecordKey: [Int]] = [:]
        for (position, facts) in report.sourceFacts.enumerated() {
            for record in facts.records { sources[record, default: []].append(position) }
        }
        return Table.ofRecords(
            "citations", lists,
            [
                Column("source", "The source's id; empty for one that is written in the record") { row in
                    if case .source(let position) = row.value { Cell(report.sources[position].id) } else { .empty }
                },
                Column("title", "What one written in the record is called") { row in
                    if case .inline(let details) = row.value { Cell(details.title) } else { .empty }
                },
                Column("address", "Its address on the web") { row in
                    if case .inline(let details) = row.value { Cell(details.url?.text) } else { .empty }
                },
            ]
        ) { record in
            var found: [Citation] = (sources[record.key] ?? []).map { .source($0) }
            for case .inline(let details) in record.sources { found.append(.inline(details)) }
            return found
        }
    }
}
