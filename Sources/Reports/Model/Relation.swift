import Diagnostics

/// What one actor is to another; the other end is derived.
package struct Relation: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case partOf = "part-of"
        case factionOf = "faction-of"
        case splinterOf = "splinter-of"
        case mergedInto = "merged-into"
        case renamedTo = "renamed-to"
        case successorOf = "successor-of"
        case allyOf = "ally-of"
        case rivalOf = "rival-of"
        case atWarWith = "at-war-with"
        case memberOf = "member-of"
        case leads, commands
        case speaksFor = "speaks-for"
        case officialOf = "official-of"
        case sponsors
        /// The two are not the same, whatever they are called.
        case distinctFrom = "distinct-from"
    }

    package var kind: Kind
    package var actor: Reference
    package var from: EventDate?
    package var until: EventDate?
    package var basis: Basis
    package var restsOn: [ClaimReference] = []
    package var row: RowHeader

    package init(kind: Kind, actor: Reference, basis: Basis = .stated, row: RowHeader) {
        self.kind = kind
        self.actor = actor
        self.basis = basis
        self.row = row
    }
}

extension Relation.Kind {
    /// Whether the relation reads the same from both ends.
    package var isSymmetric: Bool {
        switch self {
        case .allyOf, .rivalOf, .atWarWith, .distinctFrom: true
        default: false
        }
    }

    /// Whether only a person can stand at the relation's beginning, or only something that is no person; nil: either.
    package var domainIsPerson: Bool? {
        switch self {
        case .memberOf, .leads, .commands, .speaksFor, .officialOf: true
        case .partOf, .factionOf, .splinterOf, .mergedInto, .renamedTo, .successorOf: false
        case .allyOf, .rivalOf, .atWarWith, .sponsors, .distinctFrom: nil
        }
    }

    /// The same for the actor at the relation's end.
    package var rangeIsPerson: Bool? {
        switch self {
        case .memberOf, .leads, .commands, .officialOf: false
        case .partOf, .factionOf, .splinterOf, .mergedInto, .renamedTo, .successorOf: false
        case .speaksFor, .allyOf, .rivalOf, .atWarWith, .sponsors, .distinctFrom: nil
        }
    }
}
