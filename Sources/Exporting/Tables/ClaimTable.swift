import Publishing
import Reports

/// One row for each claim.
struct ClaimTable: DataTable {
    let edition: Edition
    let incidents: [Int]
    /// Whether those of other records than incidents are in it.
    let hasOthers: Bool

    let name = "claims"
    var fields: [Field] { Self.columns.map(\.field) }

    func forEachRow(_ body: ([Cell]) -> Void) {
        var cells: [Cell] = []
        ClaimRow.forEach(ofIncidents: incidents, andOthers: hasOthers, in: edition) { row in
            Self.columns.read(row, into: &cells, body)
        }
    }

    static let columns: [Column<ClaimRow>] = [
        Column("record_type", "The type of the record that holds it: incident, actor, …") {
            Cell($0.address.record.type.rawValue)
        },
        Column("record", "That record's id") { Cell($0.address.record.id) },
        Column("number", .integer, "Which claim of the record, from 1") { Cell($0.address.position + 1) },
        Column("claim", "The claim's id within the record, or its number") { Cell($0.name) },
        Column("record_title", "The record's title") { Cell($0.recordTitle) },
        Column("says", "What is said") { Cell($0.claim.says.value) },
        Column("by", "Who says it") { Cell($0.edition.name(of: $0.claim.by)) },
        Column("by_id", "The id of the actor or source that says it, where it has a record") {
            Cell($0.edition.id(of: $0.claim.by))
        },
        Column("via", "Through whom it came") { row in Cell(list: row.claim.via.map { row.edition.name(of: $0) }) },
        Column("made", "When it was said, in EDTF") { Cell($0.claim.made?.text) },
        Column("stance", "asserts, denies, doubts, confirms, retracts, could-not-verify or condemns") {
            Cell($0.claim.stance.rawValue)
        },
        Column("stake", "What the speaker has to do with it: party, adversary, ally, witness, neutral") {
            Cell($0.claim.stake?.rawValue)
        },
        Column("hearsay", .integer, "1 where the speaker only passes it on") { Cell($0.claim.isHearsay) },
        Column("standing", "What the claims around it make of it: single-origin, corroborated, denied, …") {
            Cell(list: $0.standing?.marks.map(\.rawValue) ?? [])
        },
        Column("origin_count", .integer, "How many independent origins it has") { Cell($0.standing?.origins.count) },
        Column("origins", "Those origins, the claim's own first") { row in
            Cell(list: row.standing?.origins.map { row.edition.name(of: $0) } ?? [])
        },
        Column("side", "The side on which all its origins stand, where they do") {
            Cell($0.standing?.side?.rawValue)
        },
        Column("reliability", "The speaker's letter, A to F of the Admiralty code") {
            Cell($0.edition.letter(of: $0.claim.by))
        },
        Column("credibility", .integer, "The claim's numeral, 1 to 6 of the Admiralty code") {
            Cell($0.edition.report.site.showsGrading ? $0.claim.credibility?.value : nil)
        },
        Column("about", "The field, participant or record that it is about") { Cell($0.claim.about?.id) },
        Column("place", "The id of the place that it is about") { row in
            Cell(row.claim.place.flatMap { row.edition.report.place($0.id)?.id })
        },
        Column("after", "The claim that it followed") { row in
            Cell(list: row.edition.names(of: row.claim.after.map { [$0] } ?? [], in: row.address.record))
        },
        Column("contradicted_by", "Claims of the record that contradict it") { row in
            Cell(list: row.names(of: row.standing?.contradictedBy ?? []))
        },
        Column("supersedes", "Claims that it takes the place of") { row in
            Cell(list: row.edition.names(of: row.claim.supersedes, in: row.address.record))
        },
        Column("superseded_by", "Claims of the record that took its place") { row in
            Cell(list: row.names(of: row.standing?.supersededBy ?? []))
        },
        Column("quote", "The speaker's own words") { Cell($0.claim.quote?.text) },
        Column("quote_language", "Their language") { Cell($0.claim.quote?.language) },
        Column("quote_translation", "Their translation") { Cell($0.claim.quote?.translation) },
        Column("scare_quotes", "Words that the source puts in quotation marks") { Cell(list: $0.claim.scareQuotes) },
        Column("sources", "Ids or addresses of its sources") { row in
            Cell(list: row.edition.names(of: row.claim.row.sources))
        },
        Column("note", "A note on it") { Cell($0.claim.row.note) },
        Column("url", "Where it stands") { Cell($0.edition.address(of: $0.address)) },
    ]
}
