package import Diagnostics
package import Markdown

/// Something that happened: the structured record at the centre of a site.
package struct Incident: Record {
    package static let type = RecordType.incident

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

    package var displayTitle: String { title.value }
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
