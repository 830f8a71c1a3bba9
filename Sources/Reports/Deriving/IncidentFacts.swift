/// What is worked out of one released incident.
package struct IncidentFacts: Sendable {
    /// One whole account of what the incident cost.
    package struct Account: Sendable {
        /// The position in ``Incident/tolls``; nil for the record's own rows.
        package var toll: Int?
        package var count: CasualtyCount
        package var origins: [Origin]
    }

    /// Holders of one exclusive role by differing accounts: shown side by side, never merged.
    package struct Competition: Sendable {
        package var role: Participant.Role
        /// Positions in ``Incident/participants``.
        package var participants: [Int]
    }

    /// A link from another incident to this one.
    package struct InverseRelation: Sendable {
        package var relation: RelatedIncident.Relation
        package var incident: Int
    }

    /// Something that tellers differ on.
    package enum Dispute: Sendable, Equatable {
        case date, time, duration, place
        case outcome(Outcome)
        case role(Participant.Role)
        /// A claim, by its position, that others contradict or deny.
        case claim(Int)
    }

    /// The date that the site puts forward; nil where release left none.
    package var date: EventDate?
    /// The place of the gazetteer and all it lies within, from fine to coarse, as positions in the report.
    package var places: [Int]
    /// Every account of the casualties, the record's own first, then the tolls in the order of the file.
    package var accounts: [Account]
    /// The position in ``accounts`` of the one that the site puts forward; nil where there is none to choose.
    package var chosen: Int?
    package var standings: [ClaimStanding]
    package var competitions: [Competition]
    package var disputes: [Dispute]
    package var related: [InverseRelation]
    /// Whether other incidents are part of this one, which is then not added to them.
    package var isWhole: Bool
    /// Which accounts of the cost come from distinct origins.
    package var tollOrigins: [Origin]

    /// The toll that the site puts forward; nil where that is the record's own account, or none.
    package func chosenToll(of incident: Incident) -> Toll? {
        chosen.flatMap { accounts[$0].toll }.map { incident.tolls[$0] }
    }

    /// The account that sums use.
    package var count: CasualtyCount? { chosen.map { accounts[$0].count } }
}
