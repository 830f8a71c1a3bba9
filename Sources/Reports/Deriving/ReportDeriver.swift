import Diagnostics

/// Makes every index of a released report.
struct ReportDeriver {
    let report: Report
    let origins: Origins
    /// By ``RecordType/ordinal``.
    private(set) var positions = [[String: Int]](repeating: [:], count: RecordType.allCases.count)
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

    private func find(_ id: String, _ type: RecordType) -> Int? { positions[type.ordinal][id] }

    private mutating func findPositions() {
        func add(_ records: [some Record], _ positions: inout [String: Int]) {
            positions.reserveCapacity(records.count)
            for index in records.indices { positions[records[index].header.key.id] = index }
        }
        add(report.incidents, &positions[RecordType.incident.ordinal])
        add(report.actors, &positions[RecordType.actor.ordinal])
        add(report.places, &positions[RecordType.place.ordinal])
        add(report.sources, &positions[RecordType.source.ordinal])
        add(report.campaigns, &positions[RecordType.campaign.ordinal])
        add(report.briefs, &positions[RecordType.brief.ordinal])
        add(report.pages, &positions[RecordType.page.ordinal])
        for duplicate in report.duplicates {
            guard let target = find(duplicate.target.id, duplicate.target.type) else { continue }
            positions[duplicate.header.key.type.ordinal][duplicate.header.id] = target
            redirects.append(.init(from: duplicate.header.key, to: duplicate.target))
        }
        var former: [ReleasedReport.Redirect] = []
        for duplicate in report.duplicates where find(duplicate.target.id, duplicate.target.type) != nil {
            for old in duplicate.header.formerly {
                former.append(.init(from: RecordKey(duplicate.target.type, old.id), to: duplicate.target))
            }
        }
        report.forEachHeader { header in
            for old in header.formerly {
                former.append(.init(from: RecordKey(header.key.type, old.id), to: header.key))
            }
        }
        for redirect in former where find(redirect.from.id, redirect.from.type) == nil {
            positions[redirect.from.type.ordinal][redirect.from.id] = find(redirect.to.id, redirect.to.type)
            redirects.append(redirect)
        }
        redirects.sort { $0.from < $1.from }
    }

    private mutating func derivePlaces() {
        let parents = report.places.map { place in
            place.details.within.flatMap { find($0.id, .place) }
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
            rule: report.site.countingRule, origins: origins, placePositions: positions[RecordType.place.ordinal],
            placeChains: placeFacts.map(\.chain))
        incidentFacts = report.incidents.map(deriver.facts(of:))
        for index in report.incidents.indices {
            for link in report.incidents[index].related {
                guard let target = find(link.incident.id, .incident) else { continue }
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
            // Rows are read in place: a copy of one costs more than what is asked of it.
            for position in incident.participants.indices {
                guard let id = incident.participants[position].actor?.id,
                    let actor = find(id, .actor)
                else { continue }
                actorFacts[actor].involvements.append(
                    .init(
                        incident: index, participant: position, role: incident.participants[position].role,
                        basis: incident.participants[position].basis))
            }
            for row in incident.casualties.indices { noteCasualties(incident.casualties[row].actor, of: index) }
            for toll in incident.tolls.indices {
                for row in incident.tolls[toll].rows.indices {
                    noteCasualties(incident.tolls[toll].rows[row].actor, of: index)
                }
            }
            for campaign in incident.campaigns {
                guard let position = find(campaign.id, .campaign) else { continue }
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
                if let position = find(actor.id, .actor) { actorFacts[position].campaigns.append(index) }
            }
        }
    }

    private mutating func noteCasualties(_ reference: Reference?, of incident: Int) {
        guard let id = reference?.id, let actor = find(id, .actor) else { return }
        if actorFacts[actor].casualties.last != incident { actorFacts[actor].casualties.append(incident) }
    }

    private mutating func deriveRelations() {
        for (index, actor) in report.actors.enumerated() {
            for (position, relation) in actor.relations.enumerated() {
                guard let target = find(relation.actor.id, .actor) else { continue }
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
            for index in records.indices where !records[index].header.claims.isEmpty {
                otherStandings[records[index].key] = origins.standings(of: records[index].header)
            }
        }
        others(report.places)
        others(report.sources)
        others(report.briefs)
        others(report.pages)
    }

    /// Who says what, what rests on which source, and which prose names what.
    private mutating func deriveUses() {
        report.forEachReferences { header, uses in
            let key = header.key
            for (position, claim) in header.claims.enumerated() {
                let address = ClaimAddress(record: key, position: position)
                if case .named(let speaker) = claim.by, let actor = find(speaker.id, .actor) {
                    actorFacts[actor].claimsMade.append(address)
                }
                for case .named(let reference) in claim.row.sources {
                    if let source = find(reference.id, .source) { sourceFacts[source].claims.append(address) }
                }
            }
            for use in uses { note(use, by: key) }
        }
        for index in sourceFacts.indices { sourceFacts[index].records.sort() }
        for index in report.sources.indices {
            let details = report.sources[index].details
            if case .actor(let publisher) = details.publisher, let actor = find(publisher.id, .actor) {
                actorFacts[actor].sourcesPublished.append(index)
            }
            sourceFacts[index].origin = origins.origin(ofSource: report.sources[index].id)
            if let origin = details.origin {
                if let target = find(origin.id, .source) { sourceFacts[target].repeatedBy.append(index) }
            }
        }
    }

    private mutating func note(_ use: borrowing ReferenceUse, by record: RecordKey) {
        switch use.purpose {
        case .source, .speaker, .mention, .other: break
        // Nothing is made from the others here, and they are most.
        case .participant, .casualty, .publisher, .place, .related, .campaign, .relation, .claim: return
        }
        switch (use.target, use.purpose) {
        case (.media, _): media.insert(use.id)
        case (_, .source):
            guard let source = find(use.id, .source) else { return }
            if sourceFacts[source].records.last != record { sourceFacts[source].records.append(record) }
        case (.speaker, _):
            guard find(use.id, .actor) == nil, let source = find(use.id, .source) else { return }
            if sourceFacts[source].records.last != record { sourceFacts[source].records.append(record) }
        case (.prose(let type, _), _):
            let types = type.map { [$0] } ?? RecordType.allCases
            for type in types {
                guard let position = find(use.id, type) else { continue }
                if record.type != type || find(record.id, type) != position {
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
                        find(record, type).map { self.claims(type, $0) }
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
        // Where a record has no page there is nothing that a reader could have read before, nor an address to lead to.
        let withoutPage = report.actorsWithoutPage
        report.forEachHeader { header in
            guard !withoutPage.contains(header.key) else { return }
            for revision in header.revisions { changes.append(.init(record: header.key, revision: revision)) }
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
