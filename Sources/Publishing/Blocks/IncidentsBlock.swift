import Templating

/// A table of incidents.
struct IncidentsBlock: BlockView {
    static let template = "views/incidents"

    var head: BlockHead
    var rows: [IncidentRowView] = []
    var more: MoreView?

    static let shape: Shape<IncidentsBlock> = Shape(
        "incidents view",
        headFields + [
            .list("rows", "Newest first", IncidentRowView.shape) { $0.rows },
            .optionalRecord("more", "The rest, where it is more", MoreView.shape) { $0.more },
        ])
}
