package import Diagnostics
package import Markdown

/// Something that happened: the structured record at the centre of a site.
package struct Incident: Record {
    package static let type = RecordType.incident

    /// What an incident is made of.
    package struct Fields: Sendable {
        package var header: RecordHeader
        package var title: Located<String>
        /// A term of the vocabulary `kind`.
        package var kind: Reference
        package var date: Accounts<EventDate>
        package var time: Accounts<TimeOfDay>?
        package var duration: Accounts<SpanPhrase>?
        package var place: Accounts<PlaceUse>?
        /// Overrides the place's own precision for this incident.
        package var placePrecision: Precision?
        package var summary: Prose?
        package var narrative: Prose?
        package var participants: [Participant] = []
        /// The rows of the record's own, single account.
        package var casualties: [CasualtyRow] = []
        /// Several accounts, each whole.
        package var tolls: [Toll] = []
        package var related: [RelatedIncident] = []
        package var campaigns: [Reference] = []
        package var weapons: [String] = []
        package var targets: [String] = []
        package var outcomes: [String] = []
        package var verification: Verification
        package var warnings: [ContentWarning] = []

        package init(
            header: RecordHeader, title: Located<String>, kind: Reference, date: Accounts<EventDate>,
            verification: Verification = Verification()
        ) {
            self.header = header
            self.title = title
            self.kind = kind
            self.date = date
            self.verification = verification
        }
    }

    /// What is worked out from an incident alone.
    struct Notes: IndirectNotes {
        let named = Once<ReferenceCollector>()
        let ownFacts = Once<IncidentOwnFacts>()
    }

    private var fields: Indirect<Fields, Notes>

    package init(_ fields: Fields) { self.fields = Indirect(fields) }

    package var displayTitle: String { title.value }

    package var textFields: [Prose?] { [summary, narrative] }

    /// The place that the site puts forward.
    package var chosenPlace: PlaceUse? { place?.chosen?.value }
}

/// The fields, each read where it lies.
extension Incident {
    package var key: RecordKey { fields.value.header.key }
    package var named: ReferenceCollector { fields.notes.named.value { collected } }
    /// What the incident says by itself, counted by a site's rule.
    func ownFacts(by rule: SiteConfiguration.CountingRule) -> IncidentOwnFacts {
        let facts = fields.notes.ownFacts.value { IncidentOwnFacts(self, rule: rule) }
        return facts.rule == rule ? facts : IncidentOwnFacts(self, rule: rule)
    }
    package var header: RecordHeader {
        _read { yield fields.value.header }
        _modify { yield &fields.value.header }
    }
    package var title: Located<String> {
        _read { yield fields.value.title }
        _modify { yield &fields.value.title }
    }
    package var kind: Reference {
        _read { yield fields.value.kind }
        _modify { yield &fields.value.kind }
    }
    package var date: Accounts<EventDate> {
        _read { yield fields.value.date }
        _modify { yield &fields.value.date }
    }
    package var time: Accounts<TimeOfDay>? {
        _read { yield fields.value.time }
        _modify { yield &fields.value.time }
    }
    package var duration: Accounts<SpanPhrase>? {
        _read { yield fields.value.duration }
        _modify { yield &fields.value.duration }
    }
    package var place: Accounts<PlaceUse>? {
        _read { yield fields.value.place }
        _modify { yield &fields.value.place }
    }
    package var placePrecision: Precision? {
        _read { yield fields.value.placePrecision }
        _modify { yield &fields.value.placePrecision }
    }
    package var summary: Prose? {
        _read { yield fields.value.summary }
        _modify { yield &fields.value.summary }
    }
    package var narrative: Prose? {
        _read { yield fields.value.narrative }
        _modify { yield &fields.value.narrative }
    }
    package var participants: [Participant] {
        _read { yield fields.value.participants }
        _modify { yield &fields.value.participants }
    }
    package var casualties: [CasualtyRow] {
        _read { yield fields.value.casualties }
        _modify { yield &fields.value.casualties }
    }
    package var tolls: [Toll] {
        _read { yield fields.value.tolls }
        _modify { yield &fields.value.tolls }
    }
    package var related: [RelatedIncident] {
        _read { yield fields.value.related }
        _modify { yield &fields.value.related }
    }
    package var campaigns: [Reference] {
        _read { yield fields.value.campaigns }
        _modify { yield &fields.value.campaigns }
    }
    package var weapons: [String] {
        _read { yield fields.value.weapons }
        _modify { yield &fields.value.weapons }
    }
    package var targets: [String] {
        _read { yield fields.value.targets }
        _modify { yield &fields.value.targets }
    }
    package var outcomes: [String] {
        _read { yield fields.value.outcomes }
        _modify { yield &fields.value.outcomes }
    }
    package var verification: Verification {
        _read { yield fields.value.verification }
        _modify { yield &fields.value.verification }
    }
    package var warnings: [ContentWarning] {
        _read { yield fields.value.warnings }
        _modify { yield &fields.value.warnings }
    }
}

/// Where something happened: a place of the gazetteer, or one written on the spot.
package enum PlaceUse: Sendable {
    case named(Reference)
    indirect case inline(PlaceDetails)
}

/// A link from one incident to another; the other end is derived.
package struct RelatedIncident: Sendable {
    package enum Relation: String, Sendable, CaseIterable {
        case responseTo = "response-to"
        case retaliationFor = "retaliation-for"
        case followUpTo = "follow-up-to"
        case precursorOf = "precursor-of"
        case partOf = "part-of"
        case ends, breaks
        case sameOperation = "same-operation"
        case contextFor = "context-for"
    }

    package var relation: Relation
    package var incident: Reference
    package var row: RowHeader

    package init(relation: Relation, incident: Reference, row: RowHeader) {
        self.relation = relation
        self.incident = incident
        self.row = row
    }
}

/// What this site itself did to check an incident. *Corroborated* and *disputed* are computed, never typed.
package struct Verification: Sendable {
    package enum Status: String, Sendable, CaseIterable {
        case notChecked = "not-checked"
        case checkedInconclusive = "checked-inconclusive"
        case verified, refuted, withdrawn
    }

    package var status: Status = .notChecked
    package var method: String?
    package var note: String?
    package var by: String?
    package var date: Day?
    package var range: SourceRange?

    package init() {}
}

package enum ContentWarning: String, Sendable, CaseIterable {
    case death
    case graphicImage = "graphic-image"
    case sexualViolence = "sexual-violence"
    case childVictim = "child-victim"
    case suicide, torture
    case custodyDisputed = "custody-disputed"
}
