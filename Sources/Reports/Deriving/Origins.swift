import Diagnostics

/// The origins of a report's sources and speakers, worked out before release, so that two articles that share a
/// withheld origin are never counted as two.
///
/// What is withheld counts and has no name: each hidden origin is a number (``Origin/withheld(_:)``), the same wherever
/// it stands. Claims and accounts that name somebody hidden are worked out here whole, since release leaves nothing in
/// them by which two could be told to be the same.
struct Origins: Sendable {
    /// Where each source's chain of `origin` ends, and whether it has any; as this audience may know it.
    private var roots: [String: (origin: Origin, isTyped: Bool)] = [:]
    /// The body that a person speaks for.
    private var voices: [String: Origin] = [:]
    /// Former ids and duplicates, by what they lead to.
    private let resolver: Resolver
    /// Which side of an event an origin stands on, as far as an actor's kind says.
    private var sides: [Origin: Side] = [:]
    /// The origins of claims and tolls in which somebody is hidden.
    private var workedOut: [Place: [Origin]] = [:]
    /// The numbers of the hidden origins.
    private var numbers: [Origin: Int] = [:]

    /// A claim or a toll: the range of its map in its record.
    private struct Place: Hashable, Sendable {
        var record: RecordKey
        var range: SourceRange
    }

    init(_ report: Report, filter: ReleaseFilter) {
        resolver = filter.resolver
        let hidesSomething = !filter.withheld.isEmpty || !filter.protected.isEmpty
        findVoices(report, filter)
        findSides(report, filter)
        findRoots(report, filter)
        if hidesSomething { workOutHidden(report, filter) }
    }

    /// The distinct origins of a claim: its own; else, for each source, the end of that source's chain of origins;
    /// else who says it; and for an unattributed claim the source itself. In the order of the sources.
    func origins(of claim: Claim, in record: RecordKey) -> [Origin] {
        if !workedOut.isEmpty, let known = workedOut[Place(record: record, range: claim.row.range)] { return known }
        return origins(by: claim.by, sources: claim.row.sources, typed: claim.origin)
    }

    func origins(of toll: Toll, in record: RecordKey) -> [Origin] {
        if !workedOut.isEmpty, let known = workedOut[Place(record: record, range: toll.row.range)] { return known }
        return origins(by: toll.by, sources: toll.row.sources, typed: toll.origin)
    }

    /// The origins of the record's own rows: of the claims they rest on, else of their sources, else of the record's.
    func originsOfRows(of incident: Incident) -> [Origin] {
        var found: [Origin] = []
        func add(_ origins: [Origin]) { for origin in origins where !found.contains(origin) { found.append(origin) } }
        for row in incident.casualties {
            let claims = row.restsOn.compactMap { reference in
                reference.record == nil ? incident.header.claims.first { $0.id?.id == reference.claim } : nil
            }
            if claims.isEmpty {
                add(origins(by: nil, sources: row.row.sources))
            } else {
                for claim in claims { add(origins(of: claim, in: incident.key)) }
            }
        }
        return found.isEmpty ? origins(by: nil, sources: incident.header.sources) : found
    }

    /// The end of a source's chain of origins; nil where it repeats nothing.
    func origin(ofSource id: String) -> Origin? {
        roots[id].flatMap { $0.isTyped ? $0.origin : nil }
    }

    /// The side an origin stands on: state and armed-group are sides of an event, everything else is not.
    func side(of origin: Origin) -> Side? { sides[origin] }

    // MARK: Counting

    private func origins(by speaker: Speaker?, sources: [SourceUse], typed: Reference? = nil) -> [Origin] {
        if let typed { return [origin(named: typed.id)] }
        let speaking = speaker.flatMap { origin(of: $0) }
        var found: [Origin] = []
        for source in sources {
            let next: Origin
            switch source {
            case .named(let reference):
                let root = roots[sourceID(reference.id)]
                next = (root?.isTyped == true ? root?.origin : nil) ?? speaking ?? root?.origin ?? .key(reference.id)
            case .inline(let details):
                if let typed = details.origin {
                    next = origin(named: typed.id)
                } else {
                    next = speaking ?? publisherOrigin(details)
                }
            // Without a name nothing tells two protected sources apart: they count as one.
            case .protected: next = speaking ?? .withheld(0)
            }
            if !found.contains(next) { found.append(next) }
        }
        if found.isEmpty, let speaking { found.append(speaking) }
        return found
    }

    private func origin(named id: String) -> Origin {
        if let root = roots[sourceID(id)] { return root.origin }
        return resolver.key(id, .actor).map { actorOrigin($0.id) } ?? shown(.key(id))
    }

    private func origin(of speaker: Speaker) -> Origin? {
        switch speaker {
        case .named(let reference):
            // Who speaks is an actor, else a source.
            resolver.key(reference.id, .actor).map { actorOrigin($0.id) } ?? origin(named: reference.id)
        case .label(let text, _): .key(text)
        case .unattributed: nil
        case .withheld: .withheld(0)
        }
    }

    private func actorOrigin(_ id: String) -> Origin { voices[id] ?? shown(.actor(id)) }

    private func publisherOrigin(_ details: SourceDetails) -> Origin {
        switch details.publisher {
        case .actor(let reference): resolver.key(reference.id, .actor).map { actorOrigin($0.id) } ?? .key(reference.id)
        case .text(let text, _): .key(text)
        // One source written in two places has one address; without any it is told by where it stands.
        case nil: .key(details.title ?? details.url?.text ?? "source \(details.range.start)")
        }
    }

    private func sourceID(_ id: String) -> String { resolver.key(id, .source)?.id ?? id }

    // MARK: What is hidden

    /// The origin as this audience may know it.
    private func shown(_ origin: Origin) -> Origin { numbers[origin].map(Origin.withheld) ?? origin }

    /// Gives a hidden origin its number, from 1; 0 is whoever cannot be told apart.
    private mutating func hide(_ origin: Origin) {
        if numbers[origin] == nil { numbers[origin] = numbers.count + 1 }
    }

    private func isHidden(_ reference: Reference?, _ filter: ReleaseFilter) -> Bool {
        reference.map { filter.isHidden($0.id) } ?? false
    }

    private func isHidden(_ speaker: Speaker?, _ filter: ReleaseFilter) -> Bool {
        guard case .named(let reference) = speaker else { return false }
        return filter.isHidden(reference.id)
    }

    private mutating func workOutHidden(_ report: Report, _ filter: ReleaseFilter) {
        func work(_ speaker: Speaker?, _ sources: [SourceUse], _ typed: Reference?) -> [Origin]? {
            let hidesSource = sources.contains { source in
                switch source {
                case .named(let reference): filter.isHidden(reference.id)
                case .inline(let details):
                    details.isProtected || details.tlp > filter.release.audience || isHidden(details.origin, filter)
                        || details.publisher.map { publisher in
                            if case .actor(let reference) = publisher { filter.isHidden(reference.id) } else { false }
                        } ?? false
                case .protected: false
                }
            }
            guard hidesSource || isHidden(speaker, filter) || isHidden(typed, filter) else { return nil }
            // What is above the audience does not count for it; what is protected does.
            let counted = sources.filter { source in
                switch source {
                case .named(let reference):
                    resolver.key(reference.id, .source).map { !filter.withheld.contains($0) } ?? true
                case .inline(let details): details.tlp <= filter.release.audience
                case .protected: true
                }
            }.map { source -> SourceUse in
                guard case .inline(let details) = source, details.isProtected else { return source }
                return .protected
            }
            return origins(by: speaker, sources: counted, typed: typed)
        }
        var found: [Place: [Origin]] = [:]
        func claims(_ record: some Record) {
            for claim in record.header.claims {
                if let origins = work(claim.by, claim.row.sources, claim.origin) {
                    found[Place(record: record.key, range: claim.row.range)] = origins
                }
            }
        }
        for incident in report.incidents {
            claims(incident)
            for toll in incident.tolls {
                if let origins = work(toll.by, toll.row.sources, toll.origin) {
                    found[Place(record: incident.key, range: toll.row.range)] = origins
                }
            }
        }
        report.actors.forEach { claims($0) }
        report.places.forEach { claims($0) }
        report.sources.forEach { claims($0) }
        report.campaigns.forEach { claims($0) }
        report.briefs.forEach { claims($0) }
        report.pages.forEach { claims($0) }
        workedOut = found
    }

    // MARK: Making

    private mutating func findVoices(_ report: Report, _ filter: ReleaseFilter) {
        for actor in report.actors where filter.withheld.contains(actor.key) { hide(.actor(actor.id)) }
        for source in report.sources where filter.withheld.contains(source.key) || source.isProtected {
            hide(.source(source.id))
        }
        for actor in report.actors {
            let voice = actor.relations.first {
                $0.kind == .speaksFor && $0.row.tlp <= filter.release.audience
            }.flatMap { resolver.key($0.actor.id, .actor) }
            if let voice { voices[actor.id] = shown(.actor(voice.id)) }
        }
    }

    private mutating func findRoots(_ report: Report, _ filter: ReleaseFilter) {
        var details: [String: SourceDetails] = [:]
        for source in report.sources { details[source.id] = source.details }
        for source in report.sources {
            let end = chainEnd(from: source.id, in: details)
            // A key that only a hidden source types may not be shown either.
            if case .key = end.origin, end.isByHidden(filter) { hide(end.origin) }
            roots[source.id] = (end.origin, source.details.origin != nil)
        }
        for (id, root) in roots { roots[id]!.origin = shown(root.origin) }
    }

    /// Follows `origin` from source to source. A statement that repeats nothing has its publisher as origin: what a
    /// body says in two releases is still one body's word.
    private func chainEnd(from id: String, in details: [String: SourceDetails]) -> ChainEnd {
        var current = id
        var seen: Set<String> = [id]
        while let origin = details[current]?.origin {
            guard let next = resolver.key(origin.id, .source)?.id else {
                let end = resolver.key(origin.id, .actor).map { actorOrigin($0.id) } ?? .key(origin.id)
                return ChainEnd(origin: end, way: seen)
            }
            // A circle is an error that stopped the build before; here it only must not hang.
            guard seen.insert(next).inserted else { break }
            current = next
        }
        if details[current]?.kind == .statement, case .actor(let publisher) = details[current]?.publisher,
            let actor = resolver.key(publisher.id, .actor)
        {
            return ChainEnd(origin: actorOrigin(actor.id), way: seen)
        }
        return ChainEnd(origin: .source(current), way: seen)
    }

    /// Where a chain of sources ends, and all the sources in it.
    private struct ChainEnd {
        let origin: Origin
        let way: Set<String>

        func isByHidden(_ filter: ReleaseFilter) -> Bool {
            way.contains { filter.protected.contains($0) || filter.withheld.contains(RecordKey(.source, $0)) }
        }
    }

    /// State forces and governments are of the state, armed groups of their side, whoever belongs to one of them too,
    /// and so is what they publish. A hidden origin keeps its side: it must not make two of one side look like two.
    private mutating func findSides(_ report: Report, _ filter: ReleaseFilter) {
        var known: [String: Side] = [:]
        for actor in report.actors {
            switch actor.kind {
            case .stateForce, .government: known[actor.id] = .state
            case .armedGroup, .faction: known[actor.id] = .armedGroup
            default: break
            }
        }
        let belonging: Set<Relation.Kind> = [.officialOf, .speaksFor, .commands, .leads, .memberOf, .partOf]
        // A member of a part of a part of a side is of that side; each round follows one step more.
        for _ in 0..<8 {
            let before = known.count
            for actor in report.actors where known[actor.id] == nil {
                for relation in actor.relations
                where belonging.contains(relation.kind) && relation.row.tlp <= filter.release.audience {
                    guard let side = resolver.key(relation.actor.id, .actor).flatMap({ known[$0.id] }) else { continue }
                    known[actor.id] = side
                    break
                }
                // An official's title names the body where no relation does.
                for role in actor.roles where known[actor.id] == nil && role.row.tlp <= filter.release.audience {
                    guard let body = role.organisation, !role.basis.guards else { continue }
                    known[actor.id] = resolver.key(body.id, .actor).flatMap { known[$0.id] }
                }
            }
            if known.count == before { break }
        }
        for (id, side) in known { sides[shown(.actor(id))] = side }
        for source in report.sources {
            guard case .actor(let publisher) = source.details.publisher,
                let side = resolver.key(publisher.id, .actor).flatMap({ known[$0.id] })
            else { continue }
            sides[shown(.source(source.id))] = side
        }
    }
}
