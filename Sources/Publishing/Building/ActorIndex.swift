import Reports

/// What pages and lists of actors need that no single record tells, made once from the whole released report.
struct ActorIndex: Sendable {
    /// A title that a person's record says it holds in an organisation.
    struct Office: Sendable {
        var actor: Int
        /// The position in that actor's ``Actor/roles``.
        var role: Int
    }

    /// The holders of titles in each actor, by the organisation's position.
    private(set) var offices: [[Office]]
    /// Claims of other records that are about each actor, or on which its names, status, roles and relations rest; in
    /// the order of the records.
    private(set) var claimsAbout: [[ClaimAddress]]
    init(_ report: ReleasedReport) {
        offices = Array(repeating: [], count: report.actors.count)
        claimsAbout = Array(repeating: [], count: report.actors.count)
        var seen = Array(repeating: Set<ClaimAddress>(), count: report.actors.count)
        var found = claimsAbout
        func add(_ address: ClaimAddress?, to actor: Int?) {
            // A record's own claims stand on its page in any case.
            guard let address, let actor, address.record != report.actors[actor].key else { return }
            if seen[actor].insert(address).inserted { found[actor].append(address) }
        }
        report.forEachRecord { record in
            for (position, claim) in record.header.claims.enumerated() {
                guard let about = claim.about else { continue }
                add(ClaimAddress(record: record.key, position: position), to: report.position(about.id, .actor))
            }
        }
        for (index, actor) in report.actors.enumerated() {
            for (position, role) in actor.roles.enumerated() {
                guard let organisation = role.organisation.flatMap({ report.position($0.id, .actor) }) else { continue }
                offices[organisation].append(Office(actor: index, role: position))
            }
            let own = actor.names.flatMap(\.restsOn) + (actor.status?.restsOn ?? []) + actor.roles.flatMap(\.restsOn)
            for reference in own { add(report.claimAddress(reference, in: actor.key), to: index) }
            for relation in actor.relations {
                for reference in relation.restsOn {
                    let address = report.claimAddress(reference, in: actor.key)
                    add(address, to: index)
                    add(address, to: report.position(relation.actor.id, .actor))
                }
            }
        }
        for incident in report.incidents {
            for participant in incident.participants {
                guard let actor = participant.actor.flatMap({ report.position($0.id, .actor) }) else { continue }
                for reference in participant.restsOn {
                    add(report.claimAddress(reference, in: incident.key), to: actor)
                }
            }
        }
        claimsAbout = found
    }

    /// The actors that the list names: by kind, then by name.
    static func listed(_ report: ReleasedReport) -> [Int] {
        let kinds = Actor.Kind.allCases
        return report.actors.indices.filter { report.actors[$0].isListed }.sorted { left, right in
            let (first, second) = (report.actors[left], report.actors[right])
            if first.kind != second.kind {
                return kinds.firstIndex(of: first.kind)! < kinds.firstIndex(of: second.kind)!
            }
            let (name, other) = (first.displayTitle.lowercased(), second.displayTitle.lowercased())
            return name != other ? name < other : left < right
        }
    }
}

extension Actor {
    /// A person without a public role: its page, where the author asks for one, is kept out of search engines.
    var isPrivatePerson: Bool { kind == .person && (publicRole == nil || publicRole == .private) }

    /// Whether the list of actors names it: a private person only with a page that the author asked for.
    var isListed: Bool { hasPage || !isPrivatePerson }

    /// Whether pages of others may list it as what stands in a relation to them: never a person whom the author marked
    /// as private and gave no page.
    var mayBeListedByOthers: Bool { hasPage || kind != .person || publicRole != .private }
}

extension ReleasedReport {
    /// Where a claim stands that a reference names.
    ///
    /// - Parameter record: the record that holds the reference, whose claims a reference without a record means.
    func claimAddress(_ reference: ClaimReference, in record: RecordKey) -> ClaimAddress? {
        let keys: [RecordKey] =
            if let id = reference.record {
                RecordType.allCases.compactMap { type in position(id, type).map { key(type, $0) } }
            } else {
                [record]
            }
        for key in keys {
            let claims = self.record(key)?.header.claims ?? []
            if let position = claims.firstIndex(where: { $0.id?.id == reference.claim }) {
                return ClaimAddress(record: key, position: position)
            }
        }
        return nil
    }
}
