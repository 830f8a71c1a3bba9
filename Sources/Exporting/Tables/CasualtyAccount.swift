import Publishing
import Reports

/// One whole account of what an incident cost: a toll, or the record's own rows.
///
/// A class, since each of its figures has it: a copy of a struct counts a dozen references up and down.
final class CasualtyAccount {
    let edition: Edition
    /// The position of the incident in the report.
    let incident: Int
    let toll: Toll?
    let rows: [CasualtyRow]
    /// Whether it is the one that the site puts forward.
    let isInUse: Bool
    private let index: Int

    /// - Parameter index: which of the accounts of the incident's facts it is.
    private init(_ index: Int, ofIncident position: Int, in edition: Edition) {
        let incident = edition.report.incidents[position]
        let toll = edition.report.incidentFacts[position].accounts[index].toll.map { incident.tolls[$0] }
        self.edition = edition
        self.incident = position
        self.index = index
        self.toll = toll
        rows = toll?.rows ?? incident.casualties
        isInUse = edition.report.incidentFacts[position].chosen == index
    }

    /// From 1, in the order of the incident's page.
    var number: Int { index + 1 }

    /// What all rows of the account share, each made once.
    private(set) lazy var by: String? = toll?.by.map { edition.name(of: $0) }
    private(set) lazy var via: [String] = toll?.via.map { edition.name(of: $0) } ?? []
    private(set) lazy var sources: [String] = {
        let own = toll?.row.sources ?? []
        return edition.names(of: own.isEmpty ? edition.report.incidents[incident].header.sources : own)
    }()
    private(set) lazy var origins: [String] = edition.report.incidentFacts[incident].accounts[index].origins.map {
        edition.name(of: $0)
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
    var by: String? { quantity.by.map { edition.name(of: $0) } ?? account.by ?? tellers }

    /// The same where it is not who gives the account.
    var ownBy: String? { quantity.by.map { edition.name(of: $0) } ?? (account.toll?.by == nil ? tellers : nil) }

    private var tellers: String? {
        let tellers = edition.tellers(of: row.restsOn, in: incident.key)
        return tellers.isEmpty ? nil : tellers.joined(separator: "; ")
    }

    var via: [String] { quantity.via.isEmpty ? account.via : quantity.via.map { edition.name(of: $0) } }

    var asOf: EventDate? { quantity.asOf ?? account.toll?.asOf }

    var ownSources: [String] {
        edition.names(of: quantity.sources.isEmpty ? row.row.sources : quantity.sources)
    }

    var sources: [String] { quantity.sources.isEmpty && row.row.sources.isEmpty ? account.sources : ownSources }

    /// The notes on the figure and its row.
    var ownNote: String? { Self.joined(quantity.note, row.row.note) }

    /// The notes on the figure, the row and the account.
    var note: String? { Self.joined(ownNote, account.toll?.row.note) }

    private static func joined(_ first: String?, _ second: String?) -> String? {
        guard let first, let second else { return first ?? second }
        return first + " " + second
    }
}
