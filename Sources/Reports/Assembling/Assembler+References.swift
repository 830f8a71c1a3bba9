import Diagnostics

extension Assembler {
    /// Every check that needs all records together.
    mutating func check() {
        let resolver = Resolver(report)
        var found: [Diagnostic] = []
        report.forEachRecord { record in
            var checker = ReferenceChecker(resolver: resolver, header: record.header)
            for use in record.references { checker.check(use) }
            found += checker.diagnostics
        }
        for duplicate in report.duplicates where resolver.key(duplicate.target.id, duplicate.target.type) == nil {
            var checker = ReferenceChecker(resolver: resolver, header: duplicate.header)
            checker.check(
                ReferenceUse(
                    duplicate.target.id, duplicate.header.duplicateOf!.range, .record([duplicate.target.type])))
            found += checker.diagnostics
        }
        diagnostics += found
        checkFormerIDs(resolver)
        checkCycles(resolver)
        checkSelfRelations()
    }

    private mutating func checkFormerIDs(_ resolver: Resolver) {
        var owners: [RecordKey: (key: RecordKey, location: SourceLocation)] = [:]
        var found: [Diagnostic] = []
        report.forEachRecord { record in owners[record.key] = (record.key, record.header.location) }
        report.forEachRecord { record in
            for former in record.header.formerly {
                let key = RecordKey(record.key.type, former.id)
                let location = record.header.location(former.range)
                if let owner = owners[key] {
                    found.append(
                        Diagnostic(
                            .formerIDInUse, "Former id '\(former.id)' already names another \(key.type.rawValue)",
                            at: location, notes: [.init("It is named here", at: owner.location)]))
                } else {
                    owners[key] = (record.key, location)
                }
            }
        }
        diagnostics += found
    }

    /// `within` of places, `origin` of sources and `part-of` of incidents each lead to an end.
    private mutating func checkCycles(_ resolver: Resolver) {
        var within: [String: (parent: String, location: SourceLocation)] = [:]
        for place in report.places {
            guard let parent = place.details.within, let key = resolver.key(parent.id, .place) else { continue }
            within[place.id] = (key.id, place.header.location(parent.range))
        }
        reportCycles(in: within) { "Place '\($0)' cannot be within itself" }

        var origins: [String: (parent: String, location: SourceLocation)] = [:]
        for source in report.sources {
            guard let origin = source.details.origin, let key = resolver.key(origin.id, .source) else { continue }
            origins[source.id] = (key.id, source.header.location(origin.range))
        }
        reportCycles(in: origins) { "Source '\($0)' cannot be its own origin" }

        var wholes: [String: (parent: String, location: SourceLocation)] = [:]
        for incident in report.incidents {
            guard let whole = incident.related.first(where: { $0.relation == .partOf }),
                let key = resolver.key(whole.incident.id, .incident)
            else { continue }
            wholes[incident.id] = (key.id, incident.header.location(whole.incident.range))
        }
        reportCycles(in: wholes) { "Incident '\($0)' cannot be part of itself" }
    }

    /// Reports each circle once, at its member that comes first in alphabetical order.
    private mutating func reportCycles(
        in parents: [String: (parent: String, location: SourceLocation)], summary: (String) -> String
    ) {
        var finished: Set<String> = []
        for start in parents.keys.sorted() where !finished.contains(start) {
            var path: [String] = []
            var current = start
            while let next = parents[current], !finished.contains(current) {
                if let entry = path.firstIndex(of: current) {
                    let circle = path[entry...]
                    let first = circle.min()!
                    let others = circle.filter { $0 != first }
                    diagnostics.append(
                        Diagnostic(
                            .circularReference, summary(first), at: parents[first]!.location,
                            notes: others.sorted().map { .init("By way of '\($0)'", at: parents[$0]!.location) }))
                    break
                }
                path.append(current)
                current = next.parent
            }
            finished.formUnion(path)
            finished.insert(start)
        }
    }

    private mutating func checkSelfRelations() {
        for actor in report.actors {
            for relation in actor.relations where relation.actor.id == actor.id {
                diagnostics.append(
                    Diagnostic(
                        .relationToItself, "Actor '\(actor.id)' cannot be '\(relation.kind.rawValue)' itself",
                        at: actor.header.location(relation.actor.range)))
            }
        }
        for incident in report.incidents {
            for link in incident.related where link.incident.id == incident.id && link.relation != .partOf {
                diagnostics.append(
                    Diagnostic(
                        .relationToItself, "Incident '\(incident.id)' cannot be '\(link.relation.rawValue)' itself",
                        at: incident.header.location(link.incident.range)))
            }
        }
    }
}
