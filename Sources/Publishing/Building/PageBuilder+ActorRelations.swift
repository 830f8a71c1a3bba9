import Reports
import Templating

/// What an actor is to others, and others to it.
extension PageBuilder {
    mutating func roles(of actor: Actor) -> RolesView? {
        guard !actor.roles.isEmpty else { return nil }
        return RolesView(
            competing: hasCompetingRoles(actor),
            rows: actor.roles.map { role in
                RoleView(
                    title: role.title.value, organisation: role.organisation.map { ref($0, .actor) },
                    period: period(from: role.from, until: role.until), basis: basis(role.basis),
                    saying: saying(role.restsOn, in: actor.key), note: role.row.note, cites: cites(role.row.sources))
            })
    }

    /// Whether tellers differ on the title that a person holds in one organisation: neither title is stated, each rests
    /// on claims of its own, and nothing says that one followed the other.
    private func hasCompetingRoles(_ actor: Actor) -> Bool {
        let open = actor.roles.filter { $0.basis.isBelowStated && $0.organisation != nil && !$0.restsOn.isEmpty }
        for (index, role) in open.enumerated() {
            let rivals = open[(index + 1)...].filter { other in
                other.organisation?.id == role.organisation?.id && other.title.value != role.title.value
                    && Set(other.restsOn.map(\.text)).isDisjoint(with: role.restsOn.map(\.text))
                    && !follows(role, other) && !follows(other, role)
            }
            if !rivals.isEmpty { return true }
        }
        return false
    }

    private func follows(_ role: ActorRole, _ earlier: ActorRole) -> Bool {
        guard let start = role.from?.earliest, let end = earlier.until?.latest else { return false }
        return start >= end
    }

    /// Relations by their kind, each kind followed by its inverse; symmetric ones once, whichever end typed them.
    mutating func relations(of position: Int) -> RelationsView? {
        let actor = report.actors[position]
        let inverse = report.actorFacts[position].relations.map { link in
            (actor: link.actor, relation: report.actors[link.actor].relations[link.relation])
        }.filter { report.actors[$0.actor].mayBeListedByOthers }
        var groups: [RelationGroupView] = []
        for kind in Relation.Kind.allCases {
            let own = actor.relations.filter { $0.kind == kind }
            var from = inverse.filter { $0.relation.kind == kind }
            var rows: [RelationView] = []
            for relation in own {
                var row = view(of: relation, to: ref(relation.actor, .actor), in: actor.key)
                guard kind.isSymmetric, let target = report.position(relation.actor.id, .actor) else {
                    rows.append(row)
                    continue
                }
                // The other end may have typed the same: its sources join, and its row is not shown again.
                for same in from where same.actor == target && same.relation.basis == relation.basis {
                    for cite in cites(same.relation.row.sources)
                    where !row.cites.contains(where: { $0.number == cite.number }) {
                        row.cites.append(cite)
                    }
                    if row.note == nil { row.note = same.relation.row.note }
                    if row.period == nil { row.period = period(from: same.relation.from, until: same.relation.until) }
                }
                from.removeAll { $0.actor == target && $0.relation.basis == relation.basis }
                rows.append(row)
            }
            let key = Words.key("relation", kind.rawValue)
            if kind.isSymmetric {
                rows += self.rows(of: from)
                if !rows.isEmpty { groups.append(group(words[key], rows, of: own.count + from.count, kind.tie)) }
            } else {
                if !rows.isEmpty { groups.append(group(words[key], rows, of: rows.count, .outward)) }
                let others = self.rows(of: from)
                if !others.isEmpty { groups.append(group(words[key + "Inverse"], others, of: from.count, .inward)) }
            }
        }
        if let holders = holders(of: position) { groups.append(holders) }
        guard !groups.isEmpty else { return nil }
        return RelationsView(groups: groups, graph: graph(of: position, groups))
    }

    private func group(
        _ label: String, _ rows: [RelationView], of count: Int, _ tie: RelationGraph.Tie
    ) -> RelationGroupView {
        RelationGroupView(
            label: rows.count < count ? "\(label) (\(shownOf(rows.count, count)))" : label, rows: rows, tie: tie)
    }

    /// Rows of relations that others' records hold to this actor; of a long list the first, since each of those actors
    /// shows it on its own page.
    private mutating func rows(of inverse: [(actor: Int, relation: Relation)]) -> [RelationView] {
        inverse.prefix(report.site.pageSize).map { entry in
            view(of: entry.relation, to: ref(actor: entry.actor), in: report.actors[entry.actor].key)
        }
    }

    private mutating func view(of relation: Relation, to actor: RefView, in record: RecordKey) -> RelationView {
        RelationView(
            actor: actor, period: period(from: relation.from, until: relation.until), basis: basis(relation.basis),
            saying: saying(relation.restsOn, in: record), note: relation.row.note, cites: cites(relation.row.sources))
    }

    /// Those whose records say that they hold a title in this actor.
    private mutating func holders(of position: Int) -> RelationGroupView? {
        let offices = edition.actorIndex.offices[position].filter { report.actors[$0.actor].mayBeListedByOthers }
        guard !offices.isEmpty else { return nil }
        let rows = offices.prefix(report.site.pageSize).map { office in
            let holder = report.actors[office.actor]
            let role = holder.roles[office.role]
            return RelationView(
                actor: ref(actor: office.actor), title: role.title.value,
                period: period(from: role.from, until: role.until), basis: basis(role.basis),
                saying: saying(role.restsOn, in: holder.key), note: role.row.note, cites: cites(role.row.sources))
        }
        return group(words["holdersOfTitles"], rows, of: offices.count, .inward)
    }

    mutating func designations(of actor: Actor) -> DesignationsView? {
        guard !actor.designations.isEmpty else { return nil }
        return DesignationsView(
            rows: actor.designations.map { designation in
                DesignationView(
                    label: designation.label, by: designation.by.map { ref($0) },
                    period: period(from: designation.from, until: designation.until), note: designation.row.note,
                    cites: cites(designation.row.sources))
            })
    }
}

extension Relation.Kind {
    /// How the relation is drawn, seen from the record that holds it.
    fileprivate var tie: RelationGraph.Tie {
        switch self {
        case .allyOf: .ally
        case .rivalOf: .rival
        case .atWarWith: .war
        case .distinctFrom: .distinct
        default: .outward
        }
    }
}
