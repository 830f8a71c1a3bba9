import Publishing
import Reports

/// One whole account of what an incident cost: a toll, or the record's own rows.
struct CasualtyAccount {
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

    /// Every account of an incident, in the order of its page.
    static func all(ofIncident position: Int, in edition: Edition) -> [CasualtyAccount] {
        let facts = edition.report.incidentFacts[position]
        return facts.accounts.indices.map { index in
            let account = facts.accounts[index]
            let incident = edition.report.incidents[position]
            let toll = account.toll.map { incident.tolls[$0] }
            let own = toll?.row.sources ?? []
            return CasualtyAccount(
                edition: edition, incident: position, number: index + 1, toll: toll,
                rows: toll?.rows ?? incident.casualties, isInUse: facts.chosen == index,
                by: toll?.by.map { edition.name(of: $0) }, via: toll?.via.map { edition.name(of: $0) } ?? [],
                sources: edition.names(of: own.isEmpty ? incident.header.sources : own),
                origins: account.origins.map { edition.name(of: $0) })
        }
    }

    /// The figures of the account, row by row.
    func forEachFigure(_ body: (CasualtyFigure) -> Void) {
        let rule = edition.report.site.countingRule
        for (number, row) in rows.enumerated() {
            for figure in row.figures {
                let chosen = figure.quantity.chosen(by: rule)
                let count = CasualtyCount.line(ofRow: number, in: rows, figure.outcome, by: rule)
                for (index, quantity) in figure.quantity.all.enumerated() {
                    body(
                        CasualtyFigure(
                            account: self, row: row, rowNumber: number + 1, outcome: figure.outcome, number: index + 1,
                            quantity: quantity, isChosen: quantity.range == chosen?.range, line: count))
                }
            }
        }
    }
}

/// One figure of one account: of whom, what happened to how many.
struct CasualtyFigure {
    let account: CasualtyAccount
    let row: CasualtyRow
    /// From 1.
    let rowNumber: Int
    let outcome: Outcome
    /// Which of several tellers' figures of this row and outcome, from 1.
    let number: Int
    let quantity: Account<Quantity>
    /// Whether it is the one of several figures of its row that the site puts forward.
    let isChosen: Bool
    /// Where the account counts the row's people; nil where another row has them, or where it is a share.
    let line: CasualtyCount.Place?

    var edition: Edition { account.edition }
    var incident: Incident { _read { yield edition.report.incidents[account.incident] } }

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
