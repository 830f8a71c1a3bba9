import Templating

/// A place row, as templates see it.
struct PlaceRowView: TemplateView {
    var place: RefView
    var level: Int
    var kind: TermView
    var here: Int
    var within: Int
    var killed: FigureView?

    static let shape: Shape<PlaceRowView> = Shape(
        "place row",
        [
            .record("place", "Place", RefView.shape) { $0.place },
            .number("level", "0 to 5, depth under the country") { $0.level },
            .record("kind", "Kind", TermView.shape) { $0.kind },
            .number("here", "Incidents at this place itself") { $0.here },
            .number("within", "Here and within") { $0.within },
            .optionalRecord("killed", "Here and within", FigureView.shape) { $0.killed },
        ])
}
