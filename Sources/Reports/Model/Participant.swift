import Diagnostics

/// Somebody's part in an incident.
package struct Participant: Sendable {
    package enum Role: String, Sendable, CaseIterable {
        /// Who acted, said neutrally.
        case initiator
        /// Of a crime.
        case perpetrator
        case planner, party, target, responder, mediator, signatory
        /// Of a statement.
        case subject

        /// Whether several holders by differing accounts compete with each other.
        package var isExclusive: Bool { self == .perpetrator || self == .planner }
    }

    package var actor: Reference?
    /// Somebody without a record of their own: "a second man".
    package var label: String?
    /// The actor that a labelled participant belongs to.
    package var of: Reference?
    package var side: Side?
    package var role: Role?
    package var basis: Basis
    /// Whether the basis was typed; a person as perpetrator or planner must carry one.
    package var basisIsTyped: Bool
    package var count: Accounts<Quantity>?
    package var outcome: String?
    package var restsOn: [ClaimReference] = []
    package var row: RowHeader

    package init(basis: Basis = .stated, basisIsTyped: Bool = false, row: RowHeader) {
        self.basis = basis
        self.basisIsTyped = basisIsTyped
        self.row = row
    }
}
