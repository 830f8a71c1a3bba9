/// Finds incidents that are probably one: the same day, give or take one, and the same place and kind; or a title of
/// nearly the same words at that time.
///
/// What the author has told apart is left in peace: incidents that are related to each other, and records that one other
/// catalogue counts as two (`external_ids` of one scheme). A date that is known to the month or worse overlaps with so
/// much that it says nothing, so only a like title counts there.
package struct DuplicateFinder: Sendable {
    private let features: [IncidentFeatures]
    /// The position of each incident that has a date to compare, by its first day.
    private let order: [Int]
    private let places: PlaceTree
    private let resolver: Resolver
    private let violentKinds: Set<String>

    /// How many incidents there are of one kind in one place on one day.
    private var crowds: [Crowd: Int] = [:]

    private struct Crowd: Hashable {
        var day: Int
        var place: Int
        var kind: String

        init?(_ incident: IncidentFeatures) {
            guard let days = incident.days, let place = incident.place, let kind = incident.kind else { return nil }
            (day, self.place, self.kind) = (days.lowerBound, place, kind)
        }
    }

    /// With how many later ones of its days an incident is compared: of more, none could be told from the others.
    private static let mostCompared = 100

    package init(_ report: Report) {
        let resolver = report.resolver ?? Resolver(report)
        let places = PlaceTree(report, resolver)
        self.resolver = resolver
        self.places = places
        violentKinds = Set(report.site.vocabularies.kind.terms.filter(\.isViolent).map(\.id))
        var features: [IncidentFeatures] = []
        features.reserveCapacity(report.incidents.count)
        for index in report.incidents.indices {
            features.append(IncidentFeatures(report.incidents[index], resolver, places, report.site.countingRule))
        }
        self.features = features
        order = features.indices.filter { features[$0].days != nil }.sorted {
            (features[$0].days!.lowerBound, $0) < (features[$1].days!.lowerBound, $1)
        }
        for incident in features { if let crowd = Crowd(incident) { crowds[crowd, default: 0] += 1 } }
    }

    /// Every pair, in the order of the positions.
    package func pairs() -> [ProbableDuplicate] {
        var words = TitleWords(count: features.count)
        var found: [ProbableDuplicate] = []
        for (place, index) in order.enumerated() {
            let last = features[index].days!.upperBound + 1
            for other in order[(place + 1)...].prefix(Self.mostCompared) {
                if features[other].days!.lowerBound > last { break }
                if features[index].isToldApart(from: features[other]) { continue }
                let title = TitleLikeness(
                    words: words.of(features[index].title, at: index), words.of(features[other].title, at: other))
                guard let likenesses = likenesses(features[index], features[other], title) else { continue }
                found.append(
                    ProbableDuplicate(
                        first: min(index, other), second: max(index, other), likenesses: likenesses,
                        isExact: features[index].isOneDay && features[other].isOneDay
                            && features[index].mayAgree(with: features[other])))
            }
        }
        return found.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }

    /// The incidents that a new one may be, the likeliest first.
    package func matches(_ sketch: IncidentSketch) -> [(incident: Int, likenesses: [ProbableDuplicate.Likeness])] {
        let new = IncidentFeatures(sketch, resolver, places)
        return order.compactMap { index in
            likenesses(new, features[index], TitleLikeness(new.title, features[index].title)).map { (index, $0) }
        }.sorted { ($1.1.count, $0.0) < ($0.1.count, $1.0) }
    }

    /// What two incidents have in common; nil where that is not enough to take them for one.
    private func likenesses(
        _ left: IncidentFeatures, _ right: IncidentFeatures, _ title: TitleLikeness
    ) -> [ProbableDuplicate.Likeness]? {
        guard let days = left.days, let others = right.days else { return nil }
        let gap = max(days.lowerBound, others.lowerBound) - min(days.upperBound, others.upperBound)
        guard gap <= 1 else { return nil }
        let isSamePlace = left.isAtSamePlace(as: right)
        let isNearPlace = !isSamePlace && places.isWithin(left.place, right.place)
        let isShort = days.count <= 4 && others.count <= 4
        guard title.isNearlySame || isShort && (isSamePlace || isNearPlace) else { return nil }
        let isSameKind = left.kind != nil && left.kind == right.kind
        let sharesActor = left.actors.contains(where: right.actors.contains)
        let sharesSource = left.sources.contains(where: right.sources.contains)
        let sharesParty = sharesActor || sharesSource
        var isEnough = title.isLike
        if gap <= 0 {
            isEnough =
                isEnough || isSameKind && sharesParty || isSamePlace && isSameKind && areAlone(left, right)
        } else {
            isEnough = isEnough || isSamePlace && isSameKind && sharesParty
        }
        guard isEnough else { return nil }
        var found: [ProbableDuplicate.Likeness] = [gap <= 0 ? .sameDay : .nextDay]
        if isSamePlace { found.append(.samePlace) }
        if isNearPlace { found.append(.nearPlace) }
        if isSameKind { found.append(.sameKind) }
        if sharesActor { found.append(.sharedActor) }
        if sharesSource { found.append(.sharedSource) }
        if title.isLike { found.append(.likeTitle) }
        return found
    }

    /// Whether day, place and kind are enough. Two attacks on one place in one day are rarer than one attack told twice,
    /// unless their figures speak against it or there are more of them; two statements are not.
    private func areAlone(_ left: IncidentFeatures, _ right: IncidentFeatures) -> Bool {
        guard let kind = left.kind, violentKinds.contains(kind), left.mayAgree(with: right) else { return false }
        return Crowd(right).map { crowds[$0, default: 0] <= 3 } ?? false
    }
}

/// The words of titles, each taken apart once and only if it is asked for.
private struct TitleWords {
    private var known: [Set<String>?]

    init(count: Int) { known = Array(repeating: nil, count: count) }

    mutating func of(_ title: String, at index: Int) -> Set<String> {
        if let words = known[index] { return words }
        let words = TitleLikeness.words(title)
        known[index] = words
        return words
    }
}
