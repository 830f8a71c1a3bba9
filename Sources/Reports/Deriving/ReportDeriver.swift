import Diagnostics

/// Makes every index of a released report.
struct ReportDeriver {
    let report: Report
    let origins: Origins
    private(set) var positions: [RecordType: [String: Int]] = [:]
    private(set) var redirects: [ReleasedReport.Redirect] = []
    private(set) var incidentFacts: [IncidentFacts] = []
    private(set) var actorFacts: [ActorFacts] = []
    private(set) var placeFacts: [PlaceFacts] = []
    private(set) var campaignFacts: [CampaignFacts] = []
    private(set) var sourceFacts: [SourceFacts] = []
    private(set) var otherStandings: [RecordKey: [ClaimStanding]] = [:]
    private(set) var incidentMentions: [Int: [RecordKey]] = [:]
    private(set) var chronology: [Int] = []
    private(set) var chronologicalPosition: [Int] = []
    private(set) var changes: [ReleasedReport.Change] = []
    /// The files of `Content/media` that any record shows.
    private(set) var media: Set<String> = []

    init(_ report: Report, origins: Origins) {
        self.report = report
        self.origins = origins
    }

    mutating func derive() {
        findPositions()
        actorFacts = Array(repeating: ActorFacts(), count: report.actors.count)
        campaignFacts = Array(repeating: CampaignFacts(), count: report.campaigns.count)
        sourceFacts = Array(repeating: SourceFacts(), count: report.sources.count)
        derivePlaces()
        deriveIncidents()
        deriveChronology()
        deriveInvolvements()
        deriveRelations()
        deriveStandings()
        deriveUses()
        deriveGuards()
        deriveChanges()
    }

    private mutating func findPositions() {
        for type in RecordType.allCases { positions[type] = [:] }
        func add(_ records: [some Record], _ positions: inout [String: Int]) {
            for (index, record) in records.enumerated() { positions[record.id] = index }
        }
        add(report.incidents, &positions[.incident]!)
        add(report.actors, &positions[.actor]!)
        add(report.places, &positions[.place]!)
        add(report.sources, &positions[.source]!)
        add(report.campaigns, &positions[.campaign]!)
        add(report.briefs, &positions[.brief]!)
        add(report.pages, &positions[.page]!)
        for duplicate in report.duplicates {
            guard let target = positions[duplicate.target.type]![duplicate.target.id] else { continue }
            positions[duplicate.header.key.type]![duplicate.header.id] = target
            redirects.append(.init(from: duplicate.header.key, to: duplicate.target))
        }
        var former: [ReleasedReport.Redirect] = []
        for duplicate in report.duplicates where positions[duplicate.target.type]![duplicate.target.id] != nil {
            for old in duplicate.header.formerly {
                former.append(.init(from: RecordKey(duplicate.target.type, old.id), to: duplicate.target))
            }
        }
        report.forEachRecord { record in
            for old in record.header.formerly {
                former.append(.init(from: RecordKey(record.key.type, old.id), to: record.key))
            }
        }
        for redirect in former where positions[redirect.from.type]![redirect.from.id] == nil {
            positions[redirect.from.type]![redirect.from.id] = positions[redirect.to.type]![redirect.to.id]
            redirects.append(redirect)
        }
        redirects.sort { $0.from < $1.from }
    }

    private mutating func derivePlaces() {
        let parents = report.places.map { place in
            place.details.within.flatMap { positions[.place]![$0.id] }
        }
        placeFacts = report.places.indices.map { index in
            var facts = PlaceFacts()
            var current: Int? = index
            // A circle is an error that stopped the build before; the limit only keeps a check run from hanging.
            while let place = current, !facts.chain.contains(place) {
                facts.chain.append(place)
                current = parents[place]
            }
            return facts
        }
        for (index, parent) in parents.enumerated() {
            if let parent { placeFacts[parent].children.append(index) }
        }
    }

    private mutating func deriveIncidents() {
        let deriver = IncidentDeriver(
            rule: report.site.countingRule, origins: origins, placePositions: positions[.place]!,
            placeChains: placeFacts.map(\.chain))
        incidentFacts = report.incidents.map(deriver.facts(of:))
        for (index, incident) in report.incidents.enumerated() {
            for link in incident.related {
                guard let target = positions[.incident]![link.incident.id] else { continue }
                incidentFacts[target].related.append(.init(relation: link.relation, incident: index))
                if link.relation == .partOf { incidentFacts[target].isWhole = true }
            }
        }
    }

    private mutating func deriveChronology() {
        let keys = incidentFacts.map { $0.date?.sortKey }
        chronology = report.incidents.indices.sorted { left, right in
            switch (keys[left], keys[right]) {
            case (let first?, let second?) where first != second: first < second
            case (nil, .some): false
            case (.some, nil): true
            default: left < right
            }
        }
        chronologicalPosition = Array(repeating: 0, count: chronology.count)
        for (position, incident) in chronology.enumerated() { chronologicalPosition[incident] = position }
    }

    /// Walks the incidents in the order of the timeline, so that every list comes out in it.
    private mutating func deriveInvolvements() {
        for index in chronology {
            let incident = report.incidents[index]
            for (position, participant) in incident.participants.enumerated() {
                guard let actor = participant.actor.flatMap({ positions[.actor]![$0.id] }) else { continue }
                actorFacts[actor].involvements.append(
                    .init(
                        incident: index, participant: position, role: participant.role, basis: participant.basis))
            }
            for row in incident.casualties + incident.tolls.flatMap(\.rows) {
                guard let actor = row.actor.flatMap({ positions[.actor]![$0.id] }) else { continue }
                if actorFacts[actor].casualties.last != index { actorFacts[actor].casualties.append(index) }
            }
            for campaign in incident.campaigns {
                guard let position = positions[.campaign]![campaign.id] else { continue }
                campaignFacts[position].incidents.append(index)
            }
            let chain = incidentFacts[index].places
            for place in chain { placeFacts[place].incidentsWithin.append(index) }
            if let place = chain.first, case .named = incident.place?.chosen?.value {
                placeFacts[place].incidents.append(index)
            }
        }
        for (index, campaign) in report.campaigns.enumerated() {
            for actor in campaign.actors {
                if let position = positions[.actor]![actor.id] { actorFacts[position].campaigns.append(index) }
            }
        }
    }

    private mutating func deriveRelations() {
        for (index, actor) in report.actors.enumerated() {
            for (position, relation) in actor.relations.enumerated() {
                guard let target = positions[.actor]![relation.actor.id] else { continue }
                actorFacts[target].relations.append(.init(actor: index, relation: position))
            }
        }
    }

    private mutating func deriveStandings() {
        for (index, actor) in report.actors.enumerated() {
            actorFacts[index].standings = origins.standings(of: actor.header)
        }
        for (index, campaign) in report.campaigns.enumerated() {
            campaignFacts[index].standings = origins.standings(of: campaign.header)
        }
        func others(_ records: [some Record]) {
            for record in records where !record.header.claims.isEmpty {
                otherStandings[record.key] = origins.standings(of: record.header)
            }
        }
        others(report.places)
        others(report.sources)
        others(report.briefs)
        others(report.pages)
    }

    /// Who says what, what rests on which source, and which prose names what.
    private mutating func deriveUses() {
        report.forEachRecord { record in
            for (position, claim) in record.header.claims.enumerated() {
                let address = ClaimAddress(record: record.key, position: position)
                if case .named(let speaker) = claim.by, let actor = positions[.actor]![speaker.id] {
                    actorFacts[actor].claimsMade.append(address)
                }
                for case .named(let reference) in claim.row.sources {
                    if let source = positions[.source]![reference.id] { sourceFacts[source].claims.append(address) }
                }
            }
            for use in record.references { note(use, by: record.key) }
        }
        for index in sourceFacts.indices { sourceFacts[index].records.sort() }
        for (index, source) in report.sources.enumerated() {
            if case .actor(let publisher) = source.details.publisher, let actor = positions[.actor]![publisher.id] {
                actorFacts[actor].sourcesPublished.append(index)
            }
            sourceFacts[index].origin = origins.origin(ofSource: source.id)
            if let origin = source.details.origin {
                if let target = positions[.source]![origin.id] { sourceFacts[target].repeatedBy.append(index) }
            }
        }
    }

    private mutating func note(_ use: ReferenceUse, by record: RecordKey) {
        switch (use.target, use.purpose) {
        case (.media, _): media.insert(use.id)
        case (_, .source):
            guard let source = positions[.source]![use.id] else { return }
            if sourceFacts[source].records.last != record { sourceFacts[source].records.append(record) }
        case (.speaker, _):
            guard positions[.actor]![use.id] == nil, let source = positions[.source]![use.id] else { return }
            if sourceFacts[source].records.last != record { sourceFacts[source].records.append(record) }
        case (.prose(let type, _), _):
            let types = type.map { [$0] } ?? RecordType.allCases
            for type in types {
                guard let position = positions[type]![use.id] else { continue }
                if record.type != type || positions[type]![record.id] != position {
                    noteMention(of: type, position, by: record)
                }
                return
            }
        default: return
        }
    }

    private mutating func noteMention(of type: RecordType, _ position: Int, by record: RecordKey) {
        func add(_ list: inout [RecordKey]) { if list.last != record { list.append(record) } }
        switch type {
        case .incident: add(&incidentMentions[position, default: []])
        case .actor: add(&actorFacts[position].mentions)
        case .place: add(&placeFacts[position].mentions)
        case .campaign: add(&campaignFacts[position].mentions)
        case .source: add(&sourceFacts[position].records)
        case .brief, .page: break
        }
    }

    /// A person who holds a role or a title on a basis from alleged to charged is guarded.
    private mutating func deriveGuards() {
        for (index, actor) in report.actors.enumerated() where actor.kind == .person {
            if let role = actor.roles.first(where: { $0.basis.guards }) {
                actorFacts[index].guard = .init(
                    role: role.title.value, basis: role.basis,
                    speakers: speakers(of: role.restsOn, in: actor.key, header: actor.header))
                continue
            }
            let part = actorFacts[index].involvements.first { $0.basis.guards && $0.role != nil }
            if let part {
                let incident = report.incidents[part.incident]
                actorFacts[index].guard = .init(
                    role: part.role!.rawValue, basis: part.basis,
                    speakers: speakers(
                        of: incident.participants[part.participant].restsOn, in: incident.key, header: incident.header))
                continue
            }
            let relation = actor.relations.first { $0.basis.guards && $0.kind.domainIsPerson == true }
            if let relation {
                actorFacts[index].guard = .init(
                    role: relation.kind.rawValue, basis: relation.basis,
                    speakers: speakers(of: relation.restsOn, in: actor.key, header: actor.header))
            }
        }
    }

    private func speakers(of references: [ClaimReference], in key: RecordKey, header: RecordHeader) -> [Speaker] {
        var found: [Speaker] = []
        for reference in references {
            let claims: [Claim]
            if let record = reference.record {
                claims =
                    RecordType.allCases.lazy.compactMap { type in
                        positions[type]![record].map { self.claims(type, $0) }
                    }.first { $0.contains { $0.id?.id == reference.claim } } ?? []
            } else {
                claims = header.claims
            }
            guard let claim = claims.first(where: { $0.id?.id == reference.claim }) else { continue }
            if !found.contains(where: { $0.isSame(as: claim.by) }) { found.append(claim.by) }
        }
        return found
    }

    private func claims(_ type: RecordType, _ position: Int) -> [Claim] {
        switch type {
        case .incident: report.incidents[position].header.claims
        case .actor: report.actors[position].header.claims
        case .place: report.places[position].header.claims
        case .source: report.sources[position].header.claims
        case .campaign: report.campaigns[position].header.claims
        case .brief: report.briefs[position].header.claims
        case .page: report.pages[position].header.claims
        }
    }

    private mutating func deriveChanges() {
        report.forEachRecord { record in
            for revision in record.header.revisions {
                changes.append(.init(record: record.key, revision: revision))
            }
        }
        changes.sort { left, right in
            if left.revision.date != right.revision.date { return left.revision.date > right.revision.date }
            if left.record != right.record { return left.record < right.record }
            // Two of one day in one record: the later in the file is the newer.
            return left.revision.row.range.start > right.revision.row.range.start
        }
    }
}

extension Speaker {
    /// Whether both are the same speaker, wherever they were typed.
    package func isSame(as other: Speaker) -> Bool {
        switch (self, other) {
        case (.named(let left), .named(let right)): left.id == right.id
        case (.label(let left, _), .label(let right, _)): left == right
        case (.unattributed, .unattributed), (.withheld, .withheld): true
        default: false
        }
    }
}
