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

    struct Fields: Sendable {
        var date: EventDate?
        var bucket: EventDate.Bucket
        var places: [Int]
        var accounts: [Account]
        var chosen: Int?
        var standings: [ClaimStanding]
        var competitions: [Competition]
        var disputes: [Dispute]
        var tollOrigins: [Origin]
    }

    /// Behind one reference: facts are asked of thousands of incidents for many pages.
    private let fields: Indirect<Fields, NoNotes>
    package internal(set) var related: [InverseRelation] = []
    /// Whether other incidents are part of this one, which is then not added to them.
    package internal(set) var isWhole = false

    init(_ fields: Fields) { self.fields = Indirect(fields) }

    /// The date that the site puts forward; nil where release left none.
    package var date: EventDate? { _read { yield fields.value.date } }
    /// The year and the month that hold it wholly, where any does.
    package var bucket: EventDate.Bucket { fields.value.bucket }
    /// The place of the gazetteer and all it lies within, from fine to coarse, as positions in the report.
    package var places: [Int] { _read { yield fields.value.places } }
    /// Every account of the casualties, the record's own first, then the tolls in the order of the file.
    package var accounts: [Account] { _read { yield fields.value.accounts } }
    /// The position in ``accounts`` of the one that the site puts forward; nil where there is none to choose.
    package var chosen: Int? { fields.value.chosen }
    package var standings: [ClaimStanding] { _read { yield fields.value.standings } }
    package var competitions: [Competition] { _read { yield fields.value.competitions } }
    package var disputes: [Dispute] { _read { yield fields.value.disputes } }
    /// Which accounts of the cost come from distinct origins.
    package var tollOrigins: [Origin] { _read { yield fields.value.tollOrigins } }

    /// The toll that the site puts forward; nil where that is the record's own account, or none.
    package func chosenToll(of incident: Incident) -> Toll? {
        chosen.flatMap { accounts[$0].toll }.map { incident.tolls[$0] }
    }

    /// The account that sums use.
    package var count: CasualtyCount? { chosen.map { accounts[$0].count } }

    /// Whether that account says anything of an outcome, and whether nothing but that it is unknown.
    package func states(_ outcome: Outcome) -> (anything: Bool, onlyUnknown: Bool) {
        guard let chosen, let line = accounts[chosen].count.position(of: outcome) else { return (false, false) }
        guard let people = accounts[chosen].count.lines[line].people else { return (true, false) }
        return (true, people.stated == 0 && people.unknown > 0)
    }
}
