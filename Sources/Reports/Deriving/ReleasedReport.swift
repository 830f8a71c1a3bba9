import Diagnostics

/// What one audience may see at one time, with every index made from that alone.
///
/// Nothing but ``Report/released(_:)`` can make one, and nothing else goes into a site plan: a leak would be a type
/// error. Records are in alphabetical order of their ids and are named by their positions, which are small integers,
/// so that an index over thousands of incidents costs no text.
///
/// A class, since every page is made from it: a copy of so large a struct counts dozens of references up and down.
package final class ReleasedReport: Sendable {
    package let site: SiteConfiguration
    package let release: Release
    package let heldBack: HeldBack
    package let incidents: [Incident]
    package let actors: [Actor]
    package let places: [Place]
    package let sources: [Source]
    package let campaigns: [Campaign]
    package let briefs: [Brief]
    package let pages: [Page]
    /// Old ids that lead to a record, sorted by key.
    package let redirects: [Redirect]

    package let incidentFacts: [IncidentFacts]
    package let actorFacts: [ActorFacts]
    package let placeFacts: [PlaceFacts]
    package let campaignFacts: [CampaignFacts]
    package let sourceFacts: [SourceFacts]
    /// Standings of the claims of briefs, places and sources, where there are any.
    package let otherStandings: [RecordKey: [ClaimStanding]]
    /// Briefs, pages and narratives that name an incident in their prose.
    package let incidentMentions: [Int: [RecordKey]]
    /// All incidents in the order of the timeline: earliest day, latest day, id.
    package let chronology: [Int]
    /// Where in ``chronology`` each incident stands.
    package let chronologicalPosition: [Int]
    /// Every revision that readers are told of, newest first.
    package let changes: [Change]
    /// What is left of records that were taken down, sorted by key.
    package let tombstones: [Tombstone]
    /// Ids that led to them, by ``RecordType/ordinal``.
    private let takenDown: [Set<String>]
    /// The files of `Content/media` that records show, sorted.
    package let mediaInUse: [String]

    /// By ``RecordType/ordinal``.
    private let positions: [[String: Int]]

    /// An old id and what it leads to.
    package struct Redirect: Sendable {
        package var from: RecordKey
        package var to: RecordKey
    }

    /// A revision of a record.
    package struct Change: Sendable {
        package var record: RecordKey
        package var revision: Revision
    }

    /// The position of a record in the list of its type; an old id leads to the record that took its place.
    package func position(_ id: String, _ type: RecordType) -> Int? { positions[type.ordinal][id] }

    package func position(of key: RecordKey) -> Int? { positions[key.type.ordinal][key.id] }

    /// The record that a name in prose leads to: of the type given, or the only one of that id.
    package func key(named id: String, type: RecordType? = nil) -> RecordKey? {
        if let type { return position(id, type).map { self.key(type, $0) } }
        for type in RecordType.allCases { if let position = position(id, type) { return key(type, position) } }
        return nil
    }

    package func key(_ type: RecordType, _ position: Int) -> RecordKey {
        switch type {
        case .incident: incidents[position].key
        case .actor: actors[position].key
        case .place: places[position].key
        case .source: sources[position].key
        case .campaign: campaigns[position].key
        case .brief: briefs[position].key
        case .page: pages[position].key
        }
    }

    package func actor(_ id: String) -> Actor? { position(id, .actor).map { actors[$0] } }
    package func place(_ id: String) -> Place? { position(id, .place).map { places[$0] } }
    package func source(_ id: String) -> Source? { position(id, .source).map { sources[$0] } }
    package func incident(_ id: String) -> Incident? { position(id, .incident).map { incidents[$0] } }

    /// Any record by its key.
    package func record(_ key: RecordKey) -> (any Record)? {
        guard let position = position(of: key) else { return nil }
        switch key.type {
        case .incident: return incidents[position]
        case .actor: return actors[position]
        case .place: return places[position]
        case .source: return sources[position]
        case .campaign: return campaigns[position]
        case .brief: return briefs[position]
        case .page: return pages[position]
        }
    }

    /// Calls `body` with every record, type by type in alphabetical order of the ids.
    package func forEachRecord(_ body: (any Record) -> Void) {
        incidents.forEach(body)
        actors.forEach(body)
        places.forEach(body)
        sources.forEach(body)
        campaigns.forEach(body)
        briefs.forEach(body)
        pages.forEach(body)
    }

    /// The incidents that agree with every condition of a filter, in the order of the timeline.
    package func incidents(matching filter: IncidentFilter) -> [Int] {
        let actors = Set(filter.actors.compactMap { position($0.id, .actor) })
        let places = Set(filter.places.compactMap { position($0.id, .place) })
        let campaigns = Set(filter.campaigns.compactMap { position($0.id, .campaign) })
        let kinds = Set(filter.kinds.map(\.id))
        let from = filter.from?.earliest
        let to = filter.to?.latest
        let found = chronology.filter { index in
            let incident = incidents[index]
            let facts = incidentFacts[index]
            if !filter.actors.isEmpty {
                let involved = incident.participants.contains { participant in
                    participant.actor.flatMap { position($0.id, .actor) }.map(actors.contains) ?? false
                }
                guard involved else { return false }
            }
            if !filter.places.isEmpty, !facts.places.contains(where: places.contains) { return false }
            if !filter.kinds.isEmpty, !kinds.contains(incident.kind.id) { return false }
            if !filter.campaigns.isEmpty {
                let belongs = incident.campaigns.contains {
                    position($0.id, .campaign).map(campaigns.contains) ?? false
                }
                guard belongs else { return false }
            }
            if !filter.tags.isEmpty, !filter.tags.allSatisfy(incident.header.tags.contains) { return false }
            if let from, let latest = facts.date?.latest, latest < from { return false }
            if let to, let earliest = facts.date?.earliest, earliest > to { return false }
            return from == nil && to == nil || facts.date != nil
        }
        return filter.limit.map { Array(found.suffix($0)) } ?? found
    }

    /// What a list of incidents cost together: one account of each, wholes left out where their parts are counted.
    package func sum(_ outcome: Outcome, of list: [Int]) -> IncidentSum {
        var sum = IncidentSum()
        for index in counted(list) {
            // Lists of thousands are summed on many pages: the line is read where it stands.
            guard let account = incidentFacts[index].chosen,
                let line = incidentFacts[index].accounts[account].count.position(of: outcome)
            else {
                sum.notStated += 1
                continue
            }
            let lines = incidentFacts[index].accounts[account].count.lines
            if let people = lines[line].people { sum.people.add(people) } else { sum.notStated += 1 }
            if let attackers = lines[line].attackers { sum.attackers.add(attackers) }
            for weaker in lines[line].belowStated { sum.belowStated.add(weaker.sum) }
            sum.incidents += 1
        }
        return sum
    }

    /// Those of a list that sums count: an incident whose parts are in the list too is not added to them.
    package func counted(_ list: [Int]) -> [Int] {
        // Few incidents have parts, so the set is made only where one has.
        guard list.contains(where: { incidentFacts[$0].isWhole }) else { return list }
        let members = Set(list)
        return list.filter { !incidentFacts[$0].isWhole || !hasPart(of: $0, in: members) }
    }

    /// Whether a part of an incident, or a part of a part, is among the members.
    private func hasPart(of whole: Int, in members: Set<Int>) -> Bool {
        var wholes = [whole]
        var seen: Set<Int> = [whole]
        while let next = wholes.popLast() {
            for link in incidentFacts[next].related where link.relation == .partOf {
                guard seen.insert(link.incident).inserted else { continue }
                if members.contains(link.incident) { return true }
                wholes.append(link.incident)
            }
        }
        return false
    }

    /// Whether an id led to a record that was taken down and that this audience could see.
    package func isTakenDown(_ id: String, _ type: RecordType? = nil) -> Bool {
        if tombstones.isEmpty { return false }
        return type.map { takenDown[$0.ordinal].contains(id) } ?? takenDown.contains { $0.contains(id) }
    }

    init(
        _ report: Report, release: Release, heldBack: HeldBack, origins: Origins, tombstones: [Tombstone] = []
    ) {
        self.tombstones = tombstones
        var takenDown = [Set<String>](repeating: [], count: RecordType.allCases.count)
        for stone in tombstones {
            takenDown[stone.key.type.ordinal].formUnion([stone.key.id] + stone.addresses.map(\.id))
        }
        self.takenDown = takenDown
        var deriver = ReportDeriver(report, origins: origins)
        deriver.derive()
        site = report.site
        self.release = release
        self.heldBack = heldBack
        incidents = report.incidents
        actors = report.actors
        places = report.places
        sources = report.sources
        campaigns = report.campaigns
        briefs = report.briefs
        pages = report.pages
        positions = deriver.positions
        redirects = deriver.redirects
        incidentFacts = deriver.incidentFacts
        actorFacts = deriver.actorFacts
        placeFacts = deriver.placeFacts
        campaignFacts = deriver.campaignFacts
        sourceFacts = deriver.sourceFacts
        otherStandings = deriver.otherStandings
        incidentMentions = deriver.incidentMentions
        chronology = deriver.chronology
        chronologicalPosition = deriver.chronologicalPosition
        changes = deriver.changes
        mediaInUse = deriver.media.sorted()
    }
}

/// What many incidents cost together.
package struct IncidentSum: Sendable {
    /// Everyone but attackers, on the basis `stated`.
    package var people = QuantitySum()
    package var attackers = QuantitySum()
    package var belowStated = QuantitySum()
    /// How many incidents were counted.
    package var incidents = 0
    /// Of how many incidents the account in use says nothing of this.
    package var notStated = 0

    package init() {}
}
