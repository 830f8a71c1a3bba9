import Publishing
import Reports

/// A source and its place in the report.
struct SourceRow {
    let edition: Edition
    let position: Int

    var source: Source { _read { yield edition.report.sources[position] } }
    var details: SourceDetails { _read { yield edition.report.sources[position].details } }
    var facts: SourceFacts { _read { yield edition.report.sourceFacts[position] } }

    var publisher: String? {
        switch details.publisher {
        case .actor(let reference): edition.name(ofActor: reference)
        case .text(let text, _): text
        case nil: nil
        }
    }

    var publisherID: String? {
        guard case .actor(let reference) = details.publisher else { return nil }
        return edition.id(ofActor: reference)
    }
}

/// One row for each source with a record of its own, by id.
enum SourceTable {
    static func table(_ edition: Edition, _ sources: [Int]) -> Table<SourceRow> {
        Table(name: "sources", columns: columns, rows: sources.map { SourceRow(edition: edition, position: $0) })
    }

    static let columns: [Column<SourceRow>] =
        [
            Column("id", "The source's permanent id") { Cell($0.source.id) },
            Column("title", "Its title, else its publisher and date") { Cell($0.edition.sourceTitles[$0.position]) },
            Column("publisher", "Who published it") { Cell($0.publisher) },
            Column("publisher_id", "The id of the actor that published it, where it has a record") {
                Cell($0.publisherID)
            },
            Column("published", "When, in EDTF") { Cell($0.details.published?.text) },
            Column(
                "kind", "news-report, statement, document, social-post, interview, court-record, dataset, image, video"
            ) {
                Cell($0.details.kind?.rawValue)
            },
            Column("records", .integer, "How many records rest on it") { Cell($0.facts.records.count) },
            Column("claims", .integer, "How many claims cite it") { Cell($0.facts.claims.count) },
            Column("reliability", "A to F of the Admiralty code: its own, else its publisher's") {
                Cell($0.edition.letter(of: $0.details))
            },
            Column("origin", "What it repeats, to the end of the chain") { row in
                Cell(row.facts.origin.map { row.edition.name(of: $0) })
            },
            Column("via", "Through whom it came") { row in Cell(list: row.details.via.map { row.edition.name(of: $0) })
            },
            Column("authors", "Authors") { Cell(list: $0.details.authors) },
            Column("language", "Its language") { Cell($0.details.language) },
            Column("address", "Its address on the web") { Cell($0.details.url?.text) },
            Column("linked", .integer, "0 where this site cites it and does not link to it") {
                Cell($0.details.isLinked)
            },
            Column("accessed", "When it was read") { Cell($0.details.accessed?.description) },
            Column("archived", "Addresses of copies kept elsewhere") {
                Cell(list: $0.details.archived.map(\.url.text))
            },
            Column("licence", "Its licence") { Cell($0.details.licence) },
            Column("attribution", "The attribution that its owner asks for") { Cell($0.details.attribution) },
            Column("note", "A note on it") { Cell($0.details.note) },
            Column("url", "Its page") { Cell($0.edition.address(of: $0.source.key)) },
        ]
        + Column<SourceRow>.record({ $0.edition }) { row, body in body(row.source.header) }
        .filter { $0.field.name != "sources" }
}
