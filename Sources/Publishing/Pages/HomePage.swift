import Templating

/// What `home.mustache` shows.
struct HomePage: SitePage {
    static let template = "home"

    var frame: PageFrame
    var intro: String?
    var figures: KeyFiguresView?
    var briefs: LatestBriefsView?
    var incidents: LatestIncidentsView?
    var entries: [EntryView] = []
    var changes: LatestChangesView?

    static let shape: Shape<HomePage> = Shape(
        "home page",
        frameFields + [
            .optionalText("intro", "The site's description") { $0.intro },
            .optionalRecord("figures", "Figures", KeyFiguresView.shape) { $0.figures },
            .optionalRecord("briefs", "Briefs", LatestBriefsView.shape) { $0.briefs },
            .optionalRecord("incidents", "Incidents", LatestIncidentsView.shape) { $0.incidents },
            .list(
                "entries",
                "Timeline, actors, places, campaigns, disputed, single origin, not known, changes, methodology",
                EntryView.shape
            ) { $0.entries },
            .optionalRecord("changes", "Changes", LatestChangesView.shape) { $0.changes },
        ])
}
