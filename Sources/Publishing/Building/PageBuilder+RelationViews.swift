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
        var graph: GraphView?
        for subject in subjects {
            let relations = relations(of: subject)
            if subjects.count == 1 { graph = relations?.graph }
            for group in relations?.groups ?? [] {
                rows += group.rows.map {
                    RelationsBlock.Row(subject: ref(actor: subject), label: group.label, relation: $0)
                }
            }
        }
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
        return RelationsBlock(head: head, graph: graph, rows: rows)
    }

    private func limit(_ filter: IncidentFilter) -> Int {
        min(filter.limit ?? report.site.pageSize, report.site.pageSize)
    }
}
