import Reports
import Templating

/// Relations as a drawing.
extension PageBuilder {
    /// Nil where fewer than two relations can be drawn.
    ///
    /// A guarded person is left to the list, which has room for what guards the name; on such a person's own page the
    /// middle says no name at all.
    func graph(of position: Int, _ groups: [RelationGroupView]) -> GraphView? {
        var nodes: [RelationGraph.Node] = []
        var guarded = 0
        var seen: Set<String> = []
        for group in groups {
            for row in group.rows {
                if row.actor.guard != nil {
                    guarded += 1
                    continue
                }
                let relation = row.title ?? group.label
                // Whoever is there by a relation is not drawn again for a title that says the same.
                let actor = row.actor.href?.text ?? row.actor.text
                if row.title != nil, seen.contains(actor) { continue }
                if group.tie == .inward { seen.insert(actor) }
                nodes.append(
                    RelationGraph.Node(
                        name: row.actor.text, lang: row.actor.lang, href: row.actor.href,
                        relation: Self.clipped(relation, to: 26), aside: aside(row), tie: group.tie,
                        line: RelationGraph.Line(basis: row.basis.code)))
            }
        }
        guard nodes.count > 1 else { return nil }
        let left = nodes.count - min(nodes.count, RelationGraph.mostNodes)
        nodes = Array(nodes.prefix(RelationGraph.mostNodes))
        let name = ref(actor: position)
        let graph = RelationGraph(
            centre: name.guard == nil ? name.text : words["graphThisPerson"],
            centreLang: name.guard == nil ? name.lang : nil, nodes: nodes,
            label: words.counted(
                "graphLabel", nodes.count, ("name", name.guard == nil ? name.text : words["graphThisPerson"])))
        var view = GraphView(drawing: graph.drawn())
        for line in RelationGraph.Line.allCases where nodes.contains(where: { $0.line == line }) {
            view.keys.append(term("graphKey", "\(line)"))
        }
        for tie in RelationGraph.Tie.allCases where nodes.contains(where: { $0.tie.sign == tie.sign }) {
            if !view.keys.contains(where: { $0.code == tie.sign }) { view.keys.append(term("graphKey", tie.sign)) }
        }
        if left > 0 { view.notes.append(words.counted("graphLeftOut", left)) }
        if guarded > 0 { view.notes.append(words.counted("graphGuarded", guarded)) }
        return view
    }

    private func aside(_ row: RelationView) -> String? {
        let parts = [row.basis.code == Basis.stated.rawValue ? nil : row.basis.label, row.period].compactMap(\.self)
        return parts.isEmpty ? nil : Self.clipped(parts.joined(separator: words["comma"]), to: 28)
    }
}

extension RelationGraph.Line {
    /// The weaker the basis, the more broken the line.
    init(basis: String) {
        switch Basis(rawValue: basis) {
        case .stated, .convicted, nil: self = .sure
        case .claimed, .denied, .attributed, .assessed, .acquitted: self = .told
        case .alleged, .wanted, .charged: self = .alleged
        }
    }
}

extension RelationGraph.Tie: CaseIterable {
    static let allCases: [RelationGraph.Tie] = [.outward, .inward, .ally, .rival, .war, .distinct]

    /// What the key calls it.
    fileprivate var sign: String {
        switch self {
        case .outward, .inward: "arrow"
        case .ally: "ally"
        case .rival: "rival"
        case .war: "war"
        case .distinct: "distinct"
        }
    }
}
