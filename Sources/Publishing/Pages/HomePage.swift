import Templating

/// What `home.mustache` shows.
struct HomePage: SitePage {
    static let template = "home"

    var frame: PageFrame
    var intro: String?
    var lang: String?
    var body: HTML?
    var claims: ClaimsView?
    var sources: SourcesView?
    var figures: KeyFiguresView?
    var briefs: LatestBriefsView?
    var incidents: LatestIncidentsView?
    var groups: [EntryGroupView] = []
    var charts: ChartsView?
    var timeline: TemplateURL
    var changes: LatestChangesView?

    static let shape: Shape<HomePage> = Shape(
        "home page",
        frameFields + [
            .optionalText("intro", "The site's description") { $0.intro },
            .optionalText("lang", "The language of its own text, where it is not the site's") { $0.lang },
            .optionalText("dir", "The direction of that text, beside lang") { $0.lang.map(Language.direction) },
            .optionalHTML("body", "The site's own text (Content/pages/home.md)") { $0.body },
            .optionalRecord("claims", "The claims that this text defines", ClaimsView.shape) { $0.claims },
            .optionalRecord("sources", "What this text cites", SourcesView.shape) { $0.sources },
            .optionalRecord("figures", "Figures", KeyFiguresView.shape) { $0.figures },
            .optionalRecord("briefs", "Briefs", LatestBriefsView.shape) { $0.briefs },
            .optionalRecord("incidents", "Incidents", LatestIncidentsView.shape) { $0.incidents },
            .flag("hasNews", "Whether there are briefs or changes") { $0.briefs != nil || $0.changes != nil },
            .flag("hasGroups", "Whether there are ways in") { !$0.groups.isEmpty },
            .list("groups", "When, who, where, how sure, on what", EntryGroupView.shape) { $0.groups },
            .optionalRecord("charts", "Incidents and the killed over time", ChartsView.shape) { $0.charts },
            .url("timeline", "The timeline, which has the numbers") { $0.timeline },
            .optionalRecord("changes", "Changes", LatestChangesView.shape) { $0.changes },
        ])
}
