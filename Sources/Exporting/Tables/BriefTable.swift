import Publishing
import Reports

/// One row for each brief.
enum BriefTable {
    struct Row {
        let edition: Edition
        let brief: Brief
    }

    static func table(_ edition: Edition) -> Table<Row> {
        Table(name: "briefs", columns: columns, rows: edition.report.briefs.map { Row(edition: edition, brief: $0) })
    }

    static let columns: [Column<Row>] =
        [
            Column("id", "The brief's permanent id") { Cell($0.brief.id) },
            Column("title", "Its title") { Cell($0.brief.title.value) },
            Column("date", "When, in EDTF") { Cell($0.brief.date.value.text) },
            Column("kind", "flash, daily, weekly, assessment or profile") { Cell($0.brief.kind?.rawValue) },
            Column("authors", "Who wrote it") { Cell(list: $0.brief.authors) },
            Column("period", "The time that it covers, in EDTF") { Cell($0.brief.covers.period?.text) },
            Column("summary", "Its summary, without markup") { Cell($0.edition.plainText($0.brief.summary)) },
            Column("key_points", "Its key points, a line each") { row in
                let points = row.brief.keyPoints.compactMap { row.edition.plainText($0) }
                return Cell(points.isEmpty ? nil : points.joined(separator: "\n"))
            },
            Column("url", "Its page") { Cell($0.edition.address(of: $0.brief.key)) },
        ] + Column<Row>.record({ $0.edition }) { row, body in body(row.brief.header) }
}
