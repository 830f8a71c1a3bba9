import Diagnostics

extension Assembler {
    /// `within` of places, `origin` of sources, `part-of` of incidents and of actors each lead to an end.
    mutating func checkCircles(_ resolver: Resolver) {
        var within = Links()
        for place in report.places {
            if let parent = place.details.within { within.add(place, parent, resolver) }
        }
        reportCircles(in: within) { "Place '\($0)' cannot be within itself" }
        reportDepth(of: within)

        var origins = Links()
        for source in report.sources {
            if let origin = source.details.origin { origins.add(source, origin, resolver) }
        }
        reportCircles(in: origins) { "Source '\($0)' cannot be its own origin" }

        var incidents = Links()
        for incident in report.incidents {
            for link in incident.related where link.relation == .partOf {
                incidents.add(incident, link.incident, resolver)
            }
        }
        reportCircles(in: incidents) { "Incident '\($0)' cannot be part of itself" }

        var actors = Links()
        for actor in report.actors {
            for relation in actor.relations where relation.kind == .partOf && relation.actor.id != actor.id {
                actors.add(actor, relation.actor, resolver)
            }
        }
        reportCircles(in: actors) { "Actor '\($0)' cannot be part of itself" }
    }

    /// How many places may lie around one. Each page names all of them, so that a chain as long as a site would take time and
    /// room by the square of it; the world has about ten.
    private static let deepestPlace = 32

    /// Reports each place that is the first of its branch to lie deeper.
    private mutating func reportDepth(of links: Links) {
        for (id, around) in links.links.sorted(by: { $0.key < $1.key }) {
            var depth = 0
            var next: String? = around.first?.to
            while let place = next, depth <= Self.deepestPlace + 1, place != id {
                depth += 1
                next = links.links[place]?.first?.to
            }
            // A circle has been reported.
            guard depth == Self.deepestPlace + 1, next == nil, let location = around.first?.location else { continue }
            diagnostics.append(
                Diagnostic(
                    .placeTooDeep,
                    "Places may lie in one another at most \(Self.deepestPlace) deep, and '\(id)' lies deeper",
                    at: location))
        }
    }

    /// One kind of reference between records of one type.
    private struct Links {
        var links: [String: [(to: String, location: SourceLocation)]] = [:]

        mutating func add<Kind: Record>(_ record: Kind, _ reference: Reference, _ resolver: Resolver) {
            guard let key = resolver.key(reference.id, Kind.type) else { return }
            links[record.id, default: []].append((key.id, record.header.location(reference.range)))
        }
    }

    /// Reports each circle once, at its member that comes first in alphabetical order.
    private mutating func reportCircles(in links: Links, summary: (String) -> String) {
        var finished: Set<String> = []
        for start in links.links.keys.sorted() where !finished.contains(start) {
            // Depth first, without recursion: a chain may be as long as the site.
            var path: [(id: String, next: Int)] = [(start, 0)]
            var positions = [start: 0]
            while let (id, next) = path.last {
                guard let followers = links.links[id], next < followers.count else {
                    finished.insert(id)
                    positions[id] = nil
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let follower = followers[next].to
                if let entry = positions[follower] {
                    report(
                        path[entry...].map { (id: $0.id, location: links.links[$0.id]![$0.next - 1].location) }, summary
                    )
                } else if !finished.contains(follower) {
                    positions[follower] = path.count
                    path.append((follower, 0))
                }
            }
        }
    }

    private mutating func report(_ circle: [(id: String, location: SourceLocation)], _ summary: (String) -> String) {
        let sorted = circle.sorted { $0.id < $1.id }
        diagnostics.append(
            Diagnostic(
                .circularReference, summary(sorted[0].id), at: sorted[0].location,
                notes: sorted.dropFirst().map { .init("By way of '\($0.id)'", at: $0.location) }))
    }
}
