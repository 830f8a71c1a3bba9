/// What of an incident is compared with others.
struct IncidentFeatures: Sendable {
    /// The days on which it may have been; nil where they are too many to say anything.
    var days: ClosedRange<Int>?
    var kind: String?
    /// A position in the gazetteer.
    var place: Int?
    /// The name of a place that was written on the spot.
    private var placeName: String?
    var actors: [String]
    /// Ids and addresses.
    var sources: [String]
    var title: String
    /// What the accounts say of the killed.
    private var killed: [ClosedRange<Int>] = []
    private var externalIDs: [ExternalID] = []
    /// The id; nil for one that is still to be written.
    private var id: String?
    private var related: Set<String> = []

    init(_ incident: Incident, _ resolver: Resolver, _ places: PlaceTree, _ rule: SiteConfiguration.CountingRule) {
        days = Self.days(incident.date.chosen?.value)
        kind = incident.kind.id
        switch incident.place?.chosen?.value {
        case .named(let reference): place = places.position(reference.id)
        case .inline(let details):
            place = details.within.flatMap { places.position($0.id) }
            placeName = details.name.value.lowercased()
        case nil: break
        }
        actors = incident.participants.compactMap { $0.actor ?? $0.of }.map { reference in
            resolver.key(reference.id, .actor)?.id ?? reference.id
        }
        sources = incident.header.sources.compactMap { use in
            switch use {
            case .named(let reference): resolver.key(reference.id, .source)?.id ?? reference.id
            case .inline(let details): details.url?.text
            case .protected: nil
            }
        }
        title = incident.title.value
        externalIDs = incident.header.externalIDs
        // What a catalogue tells apart is never compared by its figures, which take their time to add up.
        if externalIDs.isEmpty {
            killed = ([incident.casualties] + incident.tolls.map(\.rows)).compactMap { rows in
                CasualtyCount(rows: rows, rule: rule)[.killed]?.people.map {
                    $0.lower...max($0.lower, $0.upper ?? .max)
                }
            }
        }
        id = incident.key.id
        related = Set(incident.related.map { resolver.key($0.incident.id, .incident)?.id ?? $0.incident.id })
    }

    init(_ sketch: IncidentSketch, _ resolver: Resolver, _ places: PlaceTree) {
        days = Self.days(sketch.date)
        kind = sketch.kind
        place = sketch.place.flatMap(places.position)
        actors = sketch.actors.map { resolver.key($0, .actor)?.id ?? $0 }
        sources = sketch.sources.map { resolver.key($0, .source)?.id ?? $0 }
        title = sketch.title
        if let lower = sketch.killed?.lower { killed = [lower...max(lower, sketch.killed?.upper ?? .max)] }
    }

    private static func days(_ date: EventDate?) -> ClosedRange<Int>? {
        guard let first = date?.earliest, let last = date?.latest, first <= last, last.number - first.number <= 31
        else {
            return nil
        }
        return first.number...last.number
    }

    /// Whether it is known to the day.
    var isOneDay: Bool { days?.count == 1 }

    /// Whether both are at one place: of the gazetteer, or of one name.
    func isAtSamePlace(as other: IncidentFeatures) -> Bool {
        if placeName != nil || other.placeName != nil { return placeName == other.placeName }
        return place != nil && place == other.place
    }

    /// Whether the author, or a catalogue, says that the two are two.
    func isToldApart(from other: IncidentFeatures) -> Bool {
        for own in externalIDs {
            if other.externalIDs.contains(where: { $0.scheme == own.scheme && $0.value != own.value }) { return true }
        }
        return other.id.map(related.contains) ?? false || id.map(other.related.contains) ?? false
    }

    /// Whether what both say of the killed can be one figure, or one of them says nothing.
    func mayAgree(with other: IncidentFeatures) -> Bool {
        killed.isEmpty || other.killed.isEmpty || killed.contains { own in other.killed.contains(where: own.overlaps) }
    }
}

/// The gazetteer as positions, and what lies in what.
struct PlaceTree: Sendable {
    private var positions: [String: Int] = [:]
    private var parents: [Int?] = []
    /// Whether a place is so large that lying within it says little.
    private var isWide: [Bool] = []
    private let resolver: Resolver

    init(_ report: Report, _ resolver: Resolver) {
        self.resolver = resolver
        for index in report.places.indices { positions[report.places[index].key.id] = index }
        for index in report.places.indices {
            let parent = report.places[index].details.within.flatMap { resolver.key($0.id, .place) }
            parents.append(parent.flatMap { positions[$0.id] })
            isWide.append([.country, .province, .region].contains(report.places[index].details.kind ?? .city))
        }
    }

    func position(_ id: String) -> Int? { resolver.key(id, .place).flatMap { positions[$0.id] } }

    /// Whether one of two places lies within the other, which is no country or province.
    func isWithin(_ left: Int?, _ right: Int?) -> Bool {
        guard let left, let right else { return false }
        return leads(from: left, to: right) || leads(from: right, to: left)
    }

    private func leads(from inner: Int, to outer: Int) -> Bool {
        guard !isWide[outer] else { return false }
        var next = parents[inner]
        // A circle is an error that has been reported; here it must only end.
        for _ in 0..<16 {
            guard let place = next else { return false }
            if place == outer { return true }
            next = parents[place]
        }
        return false
    }
}
