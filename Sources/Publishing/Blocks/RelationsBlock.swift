import Templating

/// What actors are to other actors, read from both ends.
struct RelationsBlock: BlockView {
    static let template = "views/relations"

    struct Row: TemplateView {
        var subject: RefView
        var label: String
        var relation: RelationView

        static let shape: Shape<Row> = Shape(
            "relation of an actor",
            [
                .record("subject", "The actor asked for", RefView.shape) { $0.subject },
                .text("relationLabel", "Ally of, Has as faction") { $0.label },
                .record("relation", "The other actor, the period, the basis", RelationView.shape) { $0.relation },
            ])
    }

    var head: BlockHead
    /// Of one actor: the same drawn.
    var graph: GraphView?
    var rows: [Row] = []

    static let shape: Shape<RelationsBlock> = Shape(
        "relations view",
        headFields + [
            .optionalRecord("graph", "Of one actor with several relations: the same drawn", GraphView.shape) {
                $0.graph
            },
            .list("rows", "One relation a row", Row.shape) { $0.rows },
        ])
}
