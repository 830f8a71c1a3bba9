/// Incidents that are probably one event under two ids.
///
/// They share a day, a place and a kind, do not differ in what they say of the dead, and have an actor, a source or most
/// words of their titles in common. Two records of one dataset are two events, since the dataset says so; so are two that
/// a relation joins. Found by day and place, never by comparing each with each.
package enum ProbableDuplicates {
    package struct Pair: Sendable, Hashable {
        /// Positions in ``Report/incidents``; the first is the smaller.
        package var first: Int
        package var second: Int
    }

    private struct Bucket: Hashable {
        var day: Day
        var place: String
        var kind: String
    }

    /// More incidents of one kind on one day in one place than are compared with each other.
    private static let mostInOnePlace = 50

    package static func pairs(in report: Report) -> [Pair] {
        var buckets: [Bucket: [Int]] = [:]
        buckets.reserveCapacity(report.incidents.count)
        for index in report.incidents.indices {
            guard let day = report.incidents[index].date.chosen?.value.exactDay,
                let place = place(of: report.incidents[index])
            else { continue }
            buckets[Bucket(day: day, place: place, kind: report.incidents[index].kind.id), default: []].append(index)
        }
        var pairs: [Pair] = []
        for members in buckets.values where members.count > 1 {
            for (offset, first) in members.prefix(mostInOnePlace).enumerated() {
                for second in members[..<min(members.count, mostInOnePlace)].dropFirst(offset + 1)
                where areAlike(report.incidents[first], report.incidents[second], report) {
                    pairs.append(Pair(first: first, second: second))
                }
            }
        }
        return pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }

    private static func place(of incident: Incident) -> String? {
        switch incident.place?.chosen?.value {
        case .named(let reference): reference.id
        case .inline(let details): WordSearch.words(details.name.value).joined(separator: " ")
        case nil: nil
        }
    }

    private static func areAlike(_ first: Incident, _ second: Incident, _ report: Report) -> Bool {
        for own in first.header.externalIDs {
            if second.header.externalIDs.contains(where: { $0.scheme == own.scheme && $0.value != own.value }) {
                return false
            }
        }
        let areLinked =
            first.related.contains { $0.incident.id == second.id }
            || second.related.contains { $0.incident.id == first.id }
        guard !areLinked, mayAgree(first, second, report.site.countingRule) else { return false }
        let actors = Set(first.participants.compactMap { $0.actor?.id })
        if second.participants.contains(where: { $0.actor.map { actors.contains($0.id) } ?? false }) { return true }
        let sources = Set(names(of: first.header.sources))
        if names(of: second.header.sources).contains(where: sources.contains) { return true }
        return titlesAreAlike(first.title.value, second.title.value)
    }

    private static func names(of sources: [SourceUse]) -> [String] {
        sources.compactMap { use in
            switch use {
            case .named(let reference): reference.id
            case .inline(let details): details.url?.text
            case .protected: nil
            }
        }
    }

    /// Whether what both say of the killed can be one figure, or one of them says nothing.
    private static func mayAgree(_ first: Incident, _ second: Incident, _ rule: SiteConfiguration.CountingRule) -> Bool
    {
        func ranges(_ incident: Incident) -> [(lower: Int, upper: Int)] {
            ([incident.casualties] + incident.tolls.map(\.rows)).compactMap { rows in
                guard let line = CasualtyCount(rows: rows, rule: rule)[.killed], let people = line.people else {
                    return nil
                }
                return (people.lower, people.upper ?? .max)
            }
        }
        let (own, other) = (ranges(first), ranges(second))
        if own.isEmpty || other.isEmpty { return true }
        return own.contains { mine in other.contains { mine.lower <= $0.upper && $0.lower <= mine.upper } }
    }

    /// Whether half of all the words of four letters and more in two titles are in both.
    private static func titlesAreAlike(_ first: String, _ second: String) -> Bool {
        func words(_ title: String) -> Set<String> { Set(WordSearch.words(title).filter { $0.utf8.count >= 4 }) }
        let (own, other) = (words(first), words(second))
        guard !own.isEmpty, !other.isEmpty else { return false }
        return own.intersection(other).count * 2 >= own.union(other).count
    }
}
