import Diagnostics

/// The origins of a report's sources and speakers, worked out before release, so that two articles that share a
/// withheld origin are never counted as two.
struct Origins: Sendable {
    /// Where each source's chain of `origin` ends, and whether it has any.
    private var roots: [String: (origin: Origin, isTyped: Bool)] = [:]
    /// The body that a person speaks for.
    private var voices: [String: String] = [:]
    private var actors: Set<String>
    private var sources: Set<String>
    /// Which side of an event each actor stands on, as far as its kind says.
    private var sides: [String: Side] = [:]

    init(_ report: Report, filter: ReleaseFilter) {
        actors = Set(report.actors.map(\.id))
        sources = Set(report.sources.map(\.id))
        for actor in report.actors {
            if let voice = actor.relations.first(where: { $0.kind == .speaksFor }) { voices[actor.id] = voice.actor.id }
        }
        sides = Self.sides(of: report.actors)
        var details: [String: SourceDetails] = [:]
        for source in report.sources { details[source.id] = source.details }
        var hidden = 0
        for source in report.sources {
            var root = chainEnd(from: source.id, in: details)
            if isHidden(root, filter) {
                hidden += 1
                root = .withheld(hidden)
            }
            roots[source.id] = (root, source.details.origin != nil)
        }
    }

    /// The distinct origins of a claim: its own; else, for each source, the end of that source's chain of origins;
    /// else who says it; and for an unattributed claim the source itself. In the order of the sources.
    func origins(of claim: Claim) -> [Origin] {
        if let own = claim.origin { return [origin(named: own.id)] }
        return origins(by: claim.by, sources: claim.row.sources)
    }

    /// The same for an account or a toll.
    func origins(by speaker: Speaker?, sources: [SourceUse], typed: Reference? = nil) -> [Origin] {
        if let typed { return [origin(named: typed.id)] }
        let speaking = speaker.flatMap { origin(of: $0) }
        var found: [Origin] = []
        for (index, source) in sources.enumerated() {
            let next: Origin
            switch source {
            case .named(let reference):
                let root = roots[reference.id]
                next = (root?.isTyped == true ? root?.origin : nil) ?? speaking ?? root?.origin ?? .key(reference.id)
            case .inline(let details):
                if let typed = details.origin {
                    next = origin(named: typed.id)
                } else {
                    next = speaking ?? publisherOrigin(details) ?? .key("source \(index)")
                }
            case .protected: next = speaking ?? .withheld(-1 - index)
            }
            if !found.contains(next) { found.append(next) }
        }
        if found.isEmpty, let speaking { found.append(speaking) }
        return found
    }

    /// The side an origin stands on: state and armed-group are sides of an event, everything else is not.
    func side(of origin: Origin) -> Side? {
        guard case .actor(let id) = origin else { return nil }
        return sides[id]
    }

    // MARK: Making

    private func origin(named id: String) -> Origin {
        if let root = roots[id] { return root.origin }
        return actors.contains(id) ? actorOrigin(id) : .key(id)
    }

    private func origin(of speaker: Speaker) -> Origin? {
        switch speaker {
        case .named(let reference): origin(named: reference.id)
        case .label(let text, _): .key(text)
        case .unattributed: nil
        case .withheld(let range): .withheld(-1000 - Int(range.start))
        }
    }

    private func actorOrigin(_ id: String) -> Origin { .actor(voices[id] ?? id) }

    private func publisherOrigin(_ details: SourceDetails) -> Origin? {
        switch details.publisher {
        case .actor(let reference): actorOrigin(reference.id)
        case .text(let text, _): .key(text)
        case nil: nil
        }
    }

    /// Follows `origin` from source to source. A statement that repeats nothing has its publisher as origin: what a
    /// body says in two releases is still one body's word.
    private func chainEnd(from id: String, in details: [String: SourceDetails]) -> Origin {
        var current = id
        var seen: Set<String> = [id]
        while let origin = details[current]?.origin {
            guard details[origin.id] != nil else {
                return actors.contains(origin.id) ? actorOrigin(origin.id) : .key(origin.id)
            }
            // A circle is an error that stopped the build before; here it only must not hang.
            guard seen.insert(origin.id).inserted else { break }
            current = origin.id
        }
        if details[current]?.kind == .statement, case .actor(let publisher) = details[current]?.publisher {
            return actorOrigin(publisher.id)
        }
        return .source(current)
    }

    private func isHidden(_ origin: Origin, _ filter: ReleaseFilter) -> Bool {
        switch origin {
        case .actor(let id): filter.withheld.contains(RecordKey(.actor, id))
        case .source(let id): filter.withheld.contains(RecordKey(.source, id)) || filter.protected.contains(id)
        case .key: false
        case .withheld: true
        }
    }

    private static func sides(of actors: [Actor]) -> [String: Side] {
        var sides: [String: Side] = [:]
        for actor in actors {
            switch actor.kind {
            case .stateForce, .government: sides[actor.id] = .state
            case .armedGroup, .faction: sides[actor.id] = .armedGroup
            default: break
            }
        }
        let belonging: Set<Relation.Kind> = [.officialOf, .speaksFor, .commands, .leads, .memberOf, .partOf]
        for actor in actors where sides[actor.id] == nil {
            let own = actor.relations.first { belonging.contains($0.kind) && sides[$0.actor.id] != nil }
            if let own { sides[actor.id] = sides[own.actor.id] }
        }
        return sides
    }
}
