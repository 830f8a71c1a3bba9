import Publishing
import Reports

/// One whole account of what an incident cost: a toll, or the record's own rows.
///
/// A class, since each of its figures has it: a copy of a struct counts a dozen references up and down.
final class CasualtyAccount {
    let edition: Edition
    /// The position of the incident in the report.
    let incident: Int
    /// From 1, in the order of the incident's page.
    let number: Int
    let toll: Toll?
    let rows: [CasualtyRow]
    /// Whether it is the one that the site puts forward.
    let isInUse: Bool
    /// What all rows of the account share, made once.
    let by: String?
    let via: [String]
    let sources: [String]
    let origins: [String]

    /// - Parameter index: which of the accounts of the incident's facts it is.
    private init(_ index: Int, ofIncident position: Int, in edition: Edition) {
        let facts = edition.report.incidentFacts[position]
        let incident = edition.report.incidents[position]
        let toll = facts.accounts[index].toll.map { incident.tolls[$0] }
        self.edition = edition
        self.incident = position
        number = index + 1
        self.toll = toll
        rows = toll?.rows ?? incident.casualties
        isInUse = facts.chosen == index
        by = toll?.by.map { edition.name(of: $0) }
        via = toll?.via.map { edition.name(of: $0) } ?? []
        let own = toll?.row.sources ?? []
        sources = edition.names(of: own.isEmpty ? incident.header.sources : own)
        origins = facts.accounts[index].origins.map { edition.name(of: $0) }
    }

    /// Every account of an incident, in the order of its page.
    static func all(ofIncident position: Int, in edition: Edition) -> [CasualtyAccount] {
        edition.report.incidentFacts[position].accounts.indices.map {
            CasualtyAccount($0, ofIncident: position, in: edition)
        }
    }

    /// The figures of the account, row by row.
    func forEachFigure(_ body: (CasualtyFigure) -> Void) {
        let rule = edition.report.site.countingRule
        for row in rows.indices {
            for figure in rows[row].figures.indices {
                let outcome = rows[row].figures[figure].outcome
                let chosen = rows[row].figures[figure].quantity.chosen(by: rule)?.range
                let line = CasualtyCount.line(ofRow: row, in: rows, outcome, by: rule)
                for teller in rows[row].figures[figure].quantity.all.indices {
                    let isChosen = rows[row].figures[figure].quantity.all[teller].range == chosen
                    body(
                        CasualtyFigure(
                            account: self, rowIndex: row, figureIndex: figure, teller: teller, isChosen: isChosen,
                            line: line))
                }
            }
        }
    }
}

/// One figure of one account: of whom, what happened to how many.
struct CasualtyFigure {
    let account: CasualtyAccount
    fileprivate let rowIndex: Int
    fileprivate let figureIndex: Int
    fileprivate let teller: Int
    /// Whether it is the one of several figures of its row that the site puts forward.
    let isChosen: Bool
    /// Where the account counts the row's people; nil where another row has them, or where it is a share.
    let line: CasualtyCount.Place?

    var edition: Edition { account.edition }
    var incident: Incident { _read { yield account.edition.report.incidents[account.incident] } }
    var row: CasualtyRow { _read { yield account.rows[rowIndex] } }
    var outcome: Outcome { account.rows[rowIndex].figures[figureIndex].outcome }
    var quantity: Account<Quantity> { _read { yield account.rows[rowIndex].figures[figureIndex].quantity.all[teller] } }
    /// Which row of the account, from 1.
    var rowNumber: Int { rowIndex + 1 }
    /// Which of several tellers' figures of this row and outcome, from 1.
    var number: Int { teller + 1 }

    /// Who gives it: the figure's own teller, else the account's, else whoever makes the claims that the row rests on.
    var by: String? {
        if let own = quantity.by { return edition.name(of: own) }
        if let shared = account.by { return shared }
        let tellers = edition.tellers(of: row.restsOn, in: incident.key)
        return tellers.isEmpty ? nil : tellers.joined(separator: "; ")
    }

    var via: [String] { quantity.via.isEmpty ? account.via : quantity.via.map { edition.name(of: $0) } }

    var asOf: EventDate? { quantity.asOf ?? account.toll?.asOf }

    var sources: [String] {
        if !quantity.sources.isEmpty { return edition.names(of: quantity.sources) }
        return row.row.sources.isEmpty ? account.sources : edition.names(of: row.row.sources)
    }

    /// The notes on the figure, the row and the account.
    var note: String? {
        let notes = [quantity.note, row.row.note, account.toll?.row.note].compactMap(\.self)
        return notes.isEmpty ? nil : notes.joined(separator: " ")
    }
}
