package import Diagnostics

/// One place in a record that names something else, with what it may name.
package struct ReferenceUse: Sendable {
    package enum Target: Sendable {
        /// A record of one of these types; of several the first that has the id is meant.
        case record([RecordType])
        /// Whoever speaks: an actor, else a source; an id that is both is ambiguous.
        case speaker
        /// A record named in prose, perhaps with its type, perhaps with one of its fields.
        case prose(type: RecordType?, field: String?)
        /// A record named in prose with a word before the colon that is no type.
        case unknownType(String)
        /// What a claim is about: a field or a participant of its record, or another record.
        case subject
        /// A claim of the record itself or of another.
        case claim(record: String?)
        /// A file of `Content/media`.
        case media
    }

    /// What the naming record uses the other for; backlinks are made from it.
    package enum Purpose: Sendable {
        case participant, casualty, speaker, source, publisher, place, related, campaign, relation, claim, mention,
            other
    }

    package var id: String
    package var range: SourceRange
    package var target: Target
    package var purpose: Purpose

    init(_ id: String, _ range: SourceRange, _ target: Target, _ purpose: Purpose = .other) {
        self.id = id
        self.range = range
        self.target = target
        self.purpose = purpose
    }
}

/// Collects the references of a record, one small method a kind, so that the walk over each record reads like its list
/// of fields.
package struct ReferenceCollector: Sendable {
    private(set) var uses: [ReferenceUse] = []
    private(set) var inlineSources: [SourceDetails] = []
    /// What sources, claims and tolls are said to go back to: a record's id, or a word that is no more than equal to another's.
    private(set) var origins: [Reference] = []

    mutating func add(
        _ id: String, _ range: SourceRange, _ target: ReferenceUse.Target, _ purpose: ReferenceUse.Purpose
    ) {
        uses.append(ReferenceUse(id, range, target, purpose))
    }

    mutating func record(_ reference: Reference?, _ type: RecordType, as purpose: ReferenceUse.Purpose = .other) {
        guard let reference else { return }
        uses.append(ReferenceUse(reference.id, reference.range, .record(Self.single[type.ordinal]), purpose))
    }

    /// One list a type, made once: a reference is collected for each of some hundred thousand.
    private static let single = RecordType.allCases.map { [$0] }
    private static let sourceType = [RecordType.source]
    private static let actorType = [RecordType.actor]

    mutating func claims(_ references: [ClaimReference]) {
        for reference in references {
            uses.append(ReferenceUse(reference.claim, reference.range, .claim(record: reference.record), .claim))
        }
    }

    mutating func origin(_ origin: Reference?) {
        if let origin { origins.append(origin) }
    }

    mutating func speaker(_ speaker: Speaker?) {
        guard case .named(let reference) = speaker else { return }
        uses.append(ReferenceUse(reference.id, reference.range, .speaker, .speaker))
    }

    mutating func speakers(_ speakers: [Speaker]) { speakers.forEach { speaker($0) } }

    mutating func sources(_ sources: [SourceUse]) {
        for source in sources {
            switch source {
            case .named(let reference):
                uses.append(ReferenceUse(reference.id, reference.range, .record(Self.sourceType), .source))
            case .inline(let details):
                self.details(of: details)
                // Rows that inherit a source all have the one that was typed.
                if !inlineSources.contains(where: { $0.range == details.range }) { inlineSources.append(details) }
            case .protected: break
            }
        }
    }

    mutating func details(of source: SourceDetails) {
        if case .actor(let reference) = source.publisher {
            uses.append(ReferenceUse(reference.id, reference.range, .record(Self.actorType), .publisher))
        }
        speakers(source.via)
        origin(source.origin)
        source.archived.forEach { row($0.row) }
    }

    mutating func details(of place: PlaceDetails) {
        record(place.within, .place, as: .place)
        names(place.names)
        if let row = place.row { self.row(row) }
    }

    mutating func row(_ row: RowHeader) { sources(row.sources) }

    mutating func accounts<Value>(_ accounts: Accounts<Value>?) {
        for account in accounts?.all ?? [] {
            speaker(account.by)
            speakers(account.via)
            sources(account.sources)
        }
    }

    mutating func names(_ names: [ActorName]) {
        for name in names {
            speakers(name.usedBy)
            claims(name.restsOn)
            row(name.row)
        }
    }

    mutating func casualties(_ rows: [CasualtyRow]) {
        for casualty in rows {
            record(casualty.actor, .actor, as: .casualty)
            for figure in casualty.figures { accounts(figure.quantity) }
            claims(casualty.restsOn)
            row(casualty.row)
        }
    }

    mutating func media(_ media: [Media]) {
        for item in media {
            uses.append(ReferenceUse(item.file.id, item.file.range, .media))
            row(item.row)
        }
    }

    mutating func header(_ header: RecordHeader) {
        record(header.duplicateOf, header.key.type)
        sources(header.sources)
        media(header.media)
        for claim in header.claims { self.claim(claim) }
        views(header.views)
        for revision in header.revisions { row(revision.row) }
        for reply in header.replies {
            speaker(reply.by)
            claims(reply.answers)
            row(reply.row)
        }
    }

    private mutating func claim(_ claim: Claim) {
        speaker(claim.by)
        speakers(claim.via)
        if let after = claim.after { claims([after]) }
        record(claim.place, .place, as: .place)
        claims(claim.contradicts)
        claims(claim.supersedes)
        origin(claim.origin)
        if let about = claim.about { add(about.id, about.range, .subject, .other) }
        row(claim.row)
    }
}
