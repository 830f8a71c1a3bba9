import Diagnostics

extension Assembler {
    /// Every check that needs all records together.
    mutating func check() {
        let resolver = report.resolver ?? Resolver(report)
        var found: [Diagnostic] = []
        var labels: [String: [String]]?
        report.forEachReferences { header, uses in
            guard !uses.isEmpty else { return }
            let namesSubject = uses.contains { if case .subject = $0.target { true } else { false } }
            if namesSubject, labels == nil { labels = labelsOfIncidents }
            var checker = ReferenceChecker(
                resolver: resolver, key: header.key, path: header.path,
                labels: namesSubject && header.key.type == .incident ? labels?[header.key.id] ?? [] : [])
            for use in uses { checker.check(use) }
            if !checker.diagnostics.isEmpty { found += checker.diagnostics }
        }
        for duplicate in report.duplicates where resolver.key(duplicate.target.id, duplicate.target.type) == nil {
            var checker = ReferenceChecker(
                resolver: resolver, key: duplicate.header.key, path: duplicate.header.path)
            checker.check(
                ReferenceUse(
                    duplicate.target.id, duplicate.header.duplicateOf!.range, .record([duplicate.target.type])))
            found += checker.diagnostics
        }
        diagnostics += found
        checkFormerIDs(resolver)
        checkCircles(resolver)
        checkRelations(resolver)
        checkSelfRelations()
    }

    /// The participants without a record of each incident that has any.
    private var labelsOfIncidents: [String: [String]] {
        var labels: [String: [String]] = [:]
        for incident in report.incidents {
            let own = incident.participants.compactMap(\.label)
            if !own.isEmpty { labels[incident.id] = own }
        }
        return labels
    }

    private mutating func checkFormerIDs(_ resolver: Resolver) {
        guard resolver.hasFormerIDs else { return }
        var owners: [RecordKey: (key: RecordKey, location: SourceLocation)] = [:]
        var found: [Diagnostic] = []
        report.forEachHeader { owners[$0.key] = ($0.key, $0.location) }
        for record in report.takenDown { owners[record.header.key] = (record.header.key, record.header.location) }
        for duplicate in report.duplicates {
            owners[duplicate.header.key] = (duplicate.header.key, duplicate.header.location)
        }
        func check(_ header: borrowing RecordHeader) {
            for former in header.formerly {
                let key = RecordKey(header.key.type, former.id)
                let location = header.location(former.range)
                if let owner = owners[key] {
                    found.append(
                        Diagnostic(
                            .formerIDInUse, "Former id '\(former.id)' already names another \(key.type.rawValue)",
                            at: location, notes: [.init("It is named here", at: owner.location)]))
                } else {
                    owners[key] = (header.key, location)
                }
            }
        }
        report.forEachHeader { check($0) }
        report.takenDown.forEach { check($0.header) }
        report.duplicates.forEach { check($0.header) }
        diagnostics += found
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
