import Diagnostics
package import Markdown

/// A group, force, government, organisation, outlet, community or person.
package struct Actor: Record {
    package static let type = RecordType.actor

    package enum Kind: String, Sendable, CaseIterable {
        case armedGroup = "armed-group"
        case faction
        case stateForce = "state-force"
        case government, party, organisation, outlet, community, person, unknown
    }

    package enum Identity: String, Sendable, CaseIterable {
        case known, disputed, unnamed, unknown
    }

    package enum Status: String, Sendable, CaseIterable {
        case active, dissolved, dead
        case reportedDead = "reported-dead"
        case captured
    }

    package enum PublicRole: String, Sendable, CaseIterable {
        case official, expert
        case selfDeclared = "self-declared"
        case `private`
    }

    /// What an actor is in data for threat analysts, where the editor says so. Nobody is called a threat by default.
    package enum ThreatType: String, Sendable, CaseIterable {
        case threatActor = "threat-actor"
        case intrusionSet = "intrusion-set"
    }

    package struct StatusAccount: Sendable {
        package var status: Status
        package var basis: Basis
        package var date: EventDate?
        package var restsOn: [ClaimReference]
        package var row: RowHeader

        package init(status: Status, basis: Basis, date: EventDate?, restsOn: [ClaimReference], row: RowHeader) {
            self.status = status
            self.basis = basis
            self.date = date
            self.restsOn = restsOn
            self.row = row
        }
    }

    package var header: RecordHeader
    package var key: RecordKey { header.key }
    package var name: Accounts<Located<String>>
    package var kind: Kind
    /// How the site knows that the actor exists.
    package var basis: Basis = .stated
    package var names: [ActorName] = []
    package var identity: Identity = .known
    package var status: StatusAccount?
    package var founded: Accounts<EventDate>?
    package var ended: Accounts<EventDate>?
    package var roles: [ActorRole] = []
    package var relations: [Relation] = []
    package var designations: [Designation] = []
    package var reliability: Reliability?
    package var publicRole: PublicRole?
    /// Whether the author asked for a page, or for none.
    package var page: Bool?
    package var sameAs: [String] = []
    /// What it is exported to STIX as, instead of an identity.
    package var stix: ThreatType?
    package var profile: Prose?
    package var summary: Prose?

    package init(header: RecordHeader, name: Accounts<Located<String>>, kind: Kind) {
        self.header = header
        self.name = name
        self.kind = kind
    }

    package var displayTitle: String { name.chosen?.value.value ?? id }
    package var textFields: [Prose?] { [summary, profile] }

    /// A person has a page only with a public role other than private, or where the author asks for one.
    package var hasPage: Bool {
        if let page { return page }
        guard kind == .person else { return true }
        return publicRole != nil && publicRole != .private
    }
}

/// Another name of an actor, with who uses it.
package struct ActorName: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case alias, acronym, former, native, transliteration
        case nomDeGuerre = "nom-de-guerre"
        /// A claim about identity; it never redirects.
        case reported
    }

    package var text: Located<String>
    package var language: String?
    package var kind: Kind
    package var basis: Basis
    package var from: EventDate?
    package var until: EventDate?
    package var usedBy: [Speaker] = []
    package var restsOn: [ClaimReference] = []
    package var row: RowHeader

    package init(text: Located<String>, kind: Kind, basis: Basis = .stated, row: RowHeader) {
        self.text = text
        self.kind = kind
        self.basis = basis
        self.row = row
    }
}

/// A title that a person holds or held.
package struct ActorRole: Sendable {
    package var title: Located<String>
    package var organisation: Reference?
    package var from: EventDate?
    package var until: EventDate?
    package var basis: Basis
    package var restsOn: [ClaimReference] = []
    package var row: RowHeader

    package init(title: Located<String>, basis: Basis = .stated, row: RowHeader) {
        self.title = title
        self.basis = basis
        self.row = row
    }
}

/// A listing of an actor by an authority.
package struct Designation: Sendable {
    package var label: String
    package var by: Speaker?
    package var from: EventDate?
    package var until: EventDate?
    package var row: RowHeader

    package init(label: String, by: Speaker?, from: EventDate?, until: EventDate?, row: RowHeader) {
        self.label = label
        self.by = by
        self.from = from
        self.until = until
        self.row = row
    }
}

/// How far an actor or a publisher has been reliable: A to F of the Admiralty code, with a date and a reason.
package struct Reliability: Sendable {
    package enum Letter: String, Sendable, CaseIterable {
        case a = "A"
        case b = "B"
        case c = "C"
        case d = "D"
        case e = "E"
        case f = "F"
    }

    package var letter: Letter
    package var since: EventDate?
    package var why: String?

    package init(letter: Letter, since: EventDate? = nil, why: String? = nil) {
        self.letter = letter
        self.since = since
        self.why = why
    }
}
