import Templating

/// A relation group, as templates see it.
struct RelationGroupView: TemplateView {
    var label: String
    var rows: [RelationView] = []
    /// How the relation is drawn.
    var tie = RelationGraph.Tie.outward

    static let shape: Shape<RelationGroupView> = Shape(
        "relation group",
        [
            .text("label", "Ally of, Has as faction") { $0.label },
            .list("rows", "Rows", RelationView.shape) { $0.rows },
        ])
}

/// A relations, as templates see it.
struct RelationsView: TemplateView {
    var groups: [RelationGroupView] = []
    var graph: GraphView?

    static let shape: Shape<RelationsView> = Shape(
        "relations",
        [
            .list("groups", "Groups", RelationGroupView.shape) { $0.groups },
            .optionalRecord("graph", "The same drawn, where there are several", GraphView.shape) { $0.graph },
        ])
}
