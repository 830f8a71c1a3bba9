import Templating

/// Where incidents were, as a map and as a table of places.
struct MapBlock: BlockView {
    static let template = "views/map"

    /// A place with what happened there.
    struct Row: TemplateView {
        var place: RefView
        var count: Int
        var precision: String
        var killed: FigureView?

        static let shape: Shape<Row> = Shape(
            "place of a map",
            [
                .record("place", "The finest place that the records name", RefView.shape) { $0.place },
                .number("count", "Incidents there") { $0.count },
                .text("precision", "How finely the place is known, for each incident that differs") { $0.precision },
                .optionalRecord(
                    "killed", "Everyone but attackers; absent where nothing there could cost lives", FigureView.shape
                ) { $0.killed },
            ])
    }

    var head: BlockHead
    var map: MapView?
    var rows: [Row] = []

    static let shape: Shape<MapBlock> = Shape(
        "map view",
        headFields + [
            .optionalRecord("map", "The same as a drawing", MapView.shape) { $0.map },
            .list("rows", "Places, those with most incidents first", Row.shape) { $0.rows },
        ])
}
