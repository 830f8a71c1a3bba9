import Templating

/// What `map.mustache` shows.
struct MapPage: SitePage {
    static let template = "map"

    var frame: PageFrame
    var intro: String?
    var map: MapView
    var insets: MapsView?
    var table: MapTableView
    var disputed: [MapNoteView] = []

    static let shape: Shape<MapPage> = Shape(
        "map page",
        frameFields + [
            .optionalText("intro", "How many incidents the map shows, and how many it cannot") { $0.intro },
            .record("map", "Everything", MapView.shape) { $0.map },
            .optionalRecord("insets", "Countries, or the regions where most happened", MapsView.shape) { $0.insets },
            .record("table", "The same in words", MapTableView.shape) { $0.table },
            .flag("hasDisputed", "Whether any place is disputed") { !$0.disputed.isEmpty },
            .list("disputed", "Disputed places, with the site's notes on them", MapNoteView.shape) { $0.disputed },
        ])
}
