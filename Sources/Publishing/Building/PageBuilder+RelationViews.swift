import Reports
import Templating

/// Relations of actors in prose.
extension PageBuilder {
    /// The relations of the actors asked for, else of the actor whose text it is; read from both ends.
    mutating func relationsBlock(_ view: ReportView, of record: RecordKey, asOf: EventDate?) -> RelationsBlock {
        var subjects = view.filter.actors.compactMap { report.position($0.id, .actor) }
        if view.filter.actors.isEmpty, record.type == .actor, let own = report.position(of: record) { subjects = [own] }
        let names = subjects.map { ref(actor: $0).plain }
        var head = BlockHead(title: view.title, caption: view.caption, label: view.title ?? words["relations"])
        var rows: [RelationsBlock.Row] = []
        for subject in subjects { rows += relations(of: subject) }
        if !names.isEmpty {
            head.scope = words.filled("viewRelationsOf", ("names", names.joined(separator: words["and"])))
            if view.title == nil { head.label = head.scope!.withoutPeriod }
        }
        let most = limit(view.filter)
        if rows.count > most {
            head.notes.append(words.counted("viewRowsLeftOut", rows.count - most))
            rows = Array(rows.prefix(most))
        }
        head.notes += notes(asOf: asOf)
        if rows.isEmpty { head.empty = words[subjects.isEmpty ? "viewNoActor" : "viewNoRelations"] }
        return RelationsBlock(head: head, rows: rows)
    }

    private func limit(_ filter: IncidentFilter) -> Int {
        min(filter.limit ?? report.site.pageSize, report.site.pageSize)
    }

    private mutating func relations(of subject: Int) -> [RelationsBlock.Row] {
        let actor = report.actors[subject]
        var rows: [RelationsBlock.Row] = []
        for relation in actor.relations {
            rows.append(
                row(relation, of: subject, with: ref(relation.actor, .actor), in: actor.key, isInverse: false))
        }
        for inverse in report.actorFacts[subject].relations {
            let other = report.actors[inverse.actor]
            rows.append(
                row(
                    other.relations[inverse.relation], of: subject, with: ref(actor: inverse.actor), in: other.key,
                    isInverse: true))
        }
        return rows
    }

    private mutating func row(
        _ relation: Relation, of subject: Int, with other: RefView, in key: RecordKey, isInverse: Bool
    ) -> RelationsBlock.Row {
        let word = Words.key("relation", relation.kind.rawValue)
        let inverse = word + "Inverse"
        var view = RelationView(actor: other, basis: basis(relation.basis))
        view.period = period(from: relation.from, until: relation.until)
        view.saying = saying(relation.restsOn, in: key)
        view.note = relation.row.note
        view.cites = cites(relation.row.sources)
        return RelationsBlock.Row(
            subject: ref(actor: subject), label: words[isInverse && words.has(inverse) ? inverse : word],
            relation: view)
    }
}
