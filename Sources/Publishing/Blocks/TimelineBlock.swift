import Templating

/// Incidents as a list by date.
struct TimelineBlock: BlockView {
    static let template = "views/timeline"

    var head: BlockHead
    var drawing: TimelineDrawingView?
    var rows: [IncidentRowView] = []
    var more: MoreView?

    static let shape: Shape<TimelineBlock> = Shape(
        "timeline view",
        headFields + [
            .optionalRecord("drawing", "The same incidents over time", TimelineDrawingView.shape) { $0.drawing },
            .list("rows", "Oldest first", IncidentRowView.shape) { $0.rows },
            .optionalRecord("more", "The rest, where it is more", MoreView.shape) { $0.more },
        ])
}
