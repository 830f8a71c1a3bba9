/// Finds incidents that are probably one: the same day, give or take one, and the same place and kind; or a title of
/// nearly the same words at that time.
///
/// What the author has told apart is left in peace: incidents that are related to each other, and records that one other
/// catalogue counts as two (`external_ids` of one scheme). A date that is known to the month or worse overlaps with so
/// much that it says nothing, so only a like title counts there.
package struct DuplicateFinder: Sendable {
    private let features: [Features]
    /// The position of each incident that has a date to compare, by its first day.
    private let order: [Int]
    private let places: Places
    private let resolver: Resolver
    private let violentKinds: Set<String>

    /// What is compared.
    private struct Features: Sendable {
        var days: ClosedRange<Int>?
        var kind: String?
        var place: Int?
        var actors: Set<String> = []
        var titleWords: Set<String>
        var externalIDs: [ExternalID] = []
        /// The ids that other records call this one by.
        var id: String?
        var related: Set<String> = []
    }

    package init(_ report: Report) {
        let resolver = Resolver(report)
        let places = Places(report, resolver)
        self.resolver = resolver
        self.places = places
        violentKinds = Set(report.site.vocabularies.kind.terms.filter(\.isViolent).map(\.id))
        var features: [Features] = []
        features.reserveCapacity(report.incidents.count)
        for index in report.incidents.indices {
            let incident = report.incidents[index]
            var place: Int?
            switch incident.place?.chosen?.value {
            case .named(let reference): place = places.position(reference.id)
            case .inline(let details): place = details.within.flatMap { places.position($0.id) }
            case nil: break
            }
            features.append(
                Features(
                    days: Self.days(incident.date.chosen?.value), kind: incident.kind.id, place: place,
                    actors: Set(
                        incident.participants.compactMap { $0.actor ?? $0.of }.map { reference in
                            resolver.key(reference.id, .actor)?.id ?? reference.id
                        }),
                    titleWords: TitleLikeness.words(incident.title.value), externalIDs: incident.header.externalIDs,
                    id: incident.key.id,
                    related: Set(
                        incident.related.map { resolver.key($0.incident.id, .incident)?.id ?? $0.incident.id })))
        }
        self.features = features
        order = features.indices.filter { features[$0].days != nil }.sorted {
            (features[$0].days!.lowerBound, $0) < (features[$1].days!.lowerBound, $1)
        }
    }

    /// Every pair, in the order of the positions.
    package func pairs() -> [ProbableDuplicate] {
        var found: [ProbableDuplicate] = []
        for (place, index) in order.enumerated() {
            let last = features[index].days!.upperBound + 1
            for other in order[(place + 1)...] {
                if features[other].days!.lowerBound > last { break }
                guard let likenesses = likenesses(features[index], features[other]) else { continue }
                found.append(
                    ProbableDuplicate(first: min(index, other), second: max(index, other), likenesses: likenesses))
            }
        }
        return found.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }

    /// The incidents that a new one may be, the likeliest first.
    package func matches(_ sketch: IncidentSketch) -> [(incident: Int, likenesses: [ProbableDuplicate.Likeness])] {
        let new = Features(
            days: Self.days(sketch.date), kind: sketch.kind, place: sketch.place.flatMap(places.position),
            actors: Set(sketch.actors.map { resolver.key($0, .actor)?.id ?? $0 }),
            titleWords: TitleLikeness.words(sketch.title))
        return order.compactMap { index in likenesses(new, features[index]).map { (index, $0) } }
            .sorted { ($1.1.count, $0.0) < ($0.1.count, $1.0) }
    }

    // MARK: Comparing

    /// The days on which an incident may have been; nil where they are too many to say anything.
    private static func days(_ date: EventDate?) -> ClosedRange<Int>? {
        guard let first = date?.earliest, let last = date?.latest, first <= last, last.number - first.number <= 31
        else {
            return nil
        }
        return first.number...last.number
    }

    /// What two incidents have in common; nil where that is not enough to take them for one.
    private func likenesses(_ left: Features, _ right: Features) -> [ProbableDuplicate.Likeness]? {
        guard let days = left.days, let others = right.days else { return nil }
        let gap = max(days.lowerBound, others.lowerBound) - min(days.upperBound, others.upperBound)
        guard gap <= 1, !isToldApart(left, right) else { return nil }
        let isSamePlace = left.place != nil && left.place == right.place
        let isNearPlace = !isSamePlace && places.isWithin(left.place, right.place)
        let isSameKind = left.kind != nil && left.kind == right.kind
        let sharesActor = !left.actors.isDisjoint(with: right.actors)
        let isShort = days.count <= 4 && others.count <= 4
        let title = TitleLikeness(words: left.titleWords, right.titleWords)
        guard title.isNearlySame || isShort && (isSamePlace || isNearPlace) else { return nil }
        var isEnough = title.isNearlySame || title.isLike
        if gap <= 0 {
            // Two attacks on a large city in one day are rarer than one attack told twice; two statements are not.
            let isViolent = left.kind.map(violentKinds.contains) ?? false
            isEnough = isEnough || isSamePlace && isSameKind && (isViolent || sharesActor) || isSameKind && sharesActor
        } else {
            isEnough = isEnough || isSamePlace && isSameKind && sharesActor
        }
        guard isEnough else { return nil }
        var found: [ProbableDuplicate.Likeness] = [gap <= 0 ? .sameDay : .nextDay]
        if isSamePlace { found.append(.samePlace) }
        if isNearPlace { found.append(.nearPlace) }
        if isSameKind { found.append(.sameKind) }
        if sharesActor { found.append(.sharedActor) }
        if title.isLike { found.append(.likeTitle) }
        return found
    }

    private func isToldApart(_ left: Features, _ right: Features) -> Bool {
        for id in left.externalIDs {
            if right.externalIDs.contains(where: { $0.scheme == id.scheme && $0.value != id.value }) { return true }
        }
        return right.id.map(left.related.contains) ?? false || left.id.map(right.related.contains) ?? false
    }
}

/// The gazetteer as positions, and what lies in what.
private struct Places: Sendable {
    private var positions: [String: Int] = [:]
    private var parents: [Int?] = []
    /// Whether a place is so large that lying within it says little.
    private var isWide: [Bool] = []
    private let resolver: Resolver

    init(_ report: Report, _ resolver: Resolver) {
        self.resolver = resolver
        for (index, place) in report.places.enumerated() { positions[place.key.id] = index }
        for place in report.places {
            let parent = place.details.within.flatMap { resolver.key($0.id, .place) }
            parents.append(parent.flatMap { positions[$0.id] })
            isWide.append([.country, .province, .region].contains(place.details.kind ?? .city))
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
