import Templating

/// A drawn map with what must stand beside it.
struct MapView: TemplateView {
    /// `wide`, `half` or `locator`: how large it is shown.
    var size: String
    var drawing: HTML
    var place: RefView?
    var caption: String?
    /// What the drawing leaves out or cannot show.
    var notes: [String] = []
    /// What the lines are and what they do not say.
    var credit: String
    var readingHref: TemplateURL?

    static let shape: Shape<MapView> = Shape(
        "map",
        [
            .text("size", "wide, half or locator: how large it is shown") { $0.size },
            .html("drawing", "The map as a drawing") { $0.drawing },
            .optionalRecord("place", "What it shows", RefView.shape) { $0.place },
            .optionalText("caption", "What it shows, in a sentence") { $0.caption },
            .texts("notes", "What it leaves out or cannot show") { $0.notes },
            .text("credit", "Whose outlines these are, and that no border is a statement") { $0.credit },
            .optionalURL("readingHref", "How to read maps") { $0.readingHref },
        ])
}

/// Several maps, and the table that says the same in words.
struct MapsView: TemplateView {
    /// Where it is in its country, made beforehand.
    var locator: TemplateRecord?
    var rows: [MapView] = []
    var table: MapTableView?

    static let shape: Shape<MapsView> = Shape(
        "maps",
        [
            .optionalPrepared("locator", "Where it is in its country", MapView.shape.context) { $0.locator },
            .list("rows", "From wide to close", MapView.shape) { $0.rows },
            .optionalRecord("table", "The same in words", MapTableView.shape) { $0.table },
        ])
}

/// What the site says of a disputed place.
struct MapNoteView: TemplateView {
    var place: RefView
    var text: String

    static let shape: Shape<MapNoteView> = Shape(
        "note on a disputed place",
        [
            .record("place", "The place", RefView.shape) { $0.place },
            .text("text", "The note") { $0.text },
        ])
}

/// What a map shows, in words.
struct MapTableView: TemplateView {
    var caption: String
    var rows: [MapBlock.Row]
    var notes: [String] = []
    var more: TemplateURL?

    static let shape: Shape<MapTableView> = Shape(
        "table of a map",
        [
            .text("caption", "What the rows are, and in which order") { $0.caption },
            .list("rows", "Places, those with most incidents first", MapBlock.Row.shape) { $0.rows },
            .texts("notes", "What no row holds") { $0.notes },
            .optionalURL("more", "Where the other places stand") { $0.more },
        ])
}
