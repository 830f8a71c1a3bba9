import Templating

/// What `places.mustache` shows.
struct PlacesPage: SitePage {
    static let template = "places"

    var frame: PageFrame
    var intro: String?
    var caption: String
    var rows: [PlaceRowView] = []
    var parts: PartsView?

    static let shape: Shape<PlacesPage> = Shape(
        "places page",
        frameFields + [
            .optionalText("intro", "Intro") { $0.intro },
            .text("caption", "Caption") { $0.caption },
            .list("rows", "A place is followed by those within it", PlaceRowView.shape) { $0.rows },
            .optionalRecord("parts", "Parts", PartsView.shape) { $0.parts },
        ])
}
