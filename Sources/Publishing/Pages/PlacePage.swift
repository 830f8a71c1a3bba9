import Templating

/// What `place.mustache` shows.
struct PlacePage: SitePage {
    static let template = "place"

    var frame: PageFrame
    var lang: String?
    var kind: TermView
    var kickers: [RefView] = []
    var deck: String?
    var warnings: WarningsView?
    var notice: NoticeView?
    var facts: [FactView] = []
    var maps: MapsView?
    var profile: HTML?
    var names: NamesView?
    var totals: TotalsView?
    var activity: ActivityView?
    var children: PlaceTableView?
    var incidents: IncidentSectionView?
    var claims: ClaimsView?
    var media: MediaView?
    var sources: SourcesView?
    var revisions: RevisionsView?
    var citeAs: String?

    static let shape: Shape<PlacePage> = Shape(
        "place page",
        frameFields + [
            .optionalText("lang", "The language of its text, where it is not the site's") { $0.lang },
            .optionalText("dir", "The direction of its text, beside lang") { $0.lang.map(Language.direction) },
            .record("kind", "Kind", TermView.shape) { $0.kind },
            .list("kickers", "The chain of what it lies in", RefView.shape) { $0.kickers },
            .optionalText("deck", "Deck") { $0.deck },
            .optionalRecord("warnings", "Warnings", WarningsView.shape) { $0.warnings },
            .optionalRecord("notice", "The note on a disputed place", NoticeView.shape) { $0.notice },
            .list("facts", "Position with its precision, ISO code, names of what it lies in, id", FactView.shape) {
                $0.facts
            },
            .optionalRecord("maps", "Where it is, and what happened in it", MapsView.shape) { $0.maps },
            .optionalHTML("profile", "The place's description") { $0.profile },
            .optionalRecord("names", "Names", NamesView.shape) { $0.names },
            .optionalRecord("totals", "Totals", TotalsView.shape) { $0.totals },
            .optionalRecord("activity", "Activity", ActivityView.shape) { $0.activity },
            .optionalRecord("children", "Children", PlaceTableView.shape) { $0.children },
            .optionalRecord("incidents", "Incidents", IncidentSectionView.shape) { $0.incidents },
            .optionalRecord("claims", "Claims of the place's own record", ClaimsView.shape) { $0.claims },
            .optionalRecord("media", "Media", MediaView.shape) { $0.media },
            .optionalRecord("sources", "Sources", SourcesView.shape) { $0.sources },
            .optionalRecord("revisions", "Revisions", RevisionsView.shape) { $0.revisions },
            .optionalText("citeAs", "Cite as") { $0.citeAs },
        ])
}
