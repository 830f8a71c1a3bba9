import Diagnostics

/// What happened to people.
package enum Outcome: String, Sendable, CaseIterable {
    case killed, injured, missing, captured, arrested, surrendered
}

/// One row of one account: of whom, what happened to how many.
package struct CasualtyRow: Sendable {
    package var side: Side?
    package var role: CasualtyRole?
    /// A term of the vocabulary `group`: police, paramilitary, …
    package var group: String?
    package var actor: Reference?
    /// A term of the vocabulary `occupation`.
    package var occupation: String?
    package var basis: Basis
    /// In the order of ``Outcome/allCases``; an outcome that was not stated is not there.
    package var figures: [Figure]
    package var manner: String?
    package var restsOn: [ClaimReference] = []
    package var row: RowHeader

    package struct Figure: Sendable {
        package var outcome: Outcome
        package var quantity: Accounts<Quantity>

        package init(outcome: Outcome, quantity: Accounts<Quantity>) {
            self.outcome = outcome
            self.quantity = quantity
        }
    }

    package init(basis: Basis = .stated, figures: [Figure] = [], row: RowHeader) {
        self.basis = basis
        self.figures = figures
        self.row = row
    }

    package subscript(_ outcome: Outcome) -> Accounts<Quantity>? {
        figures.first { $0.outcome == outcome }?.quantity
    }
}

/// One whole account of what an incident cost, by one teller.
package struct Toll: Sendable {
    package enum Status: String, Sendable, CaseIterable {
        case superseded, withdrawn
    }

    package var by: Speaker?
    package var via: [Speaker] = []
    package var asOf: EventDate?
    /// Whether the author marked this account as the one the site puts forward.
    package var use = false
    /// A superseded or withdrawn account is shown and never counted.
    package var status: Status?
    package var rows: [CasualtyRow] = []
    package var restsOn: [ClaimReference] = []
    package var origin: Reference?
    package var row: RowHeader

    package init(row: RowHeader) { self.row = row }
}
