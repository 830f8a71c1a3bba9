import Templating

/// What `campaign.mustache` shows.
struct CampaignPage: SitePage {
    static let template = "campaign"

    var frame: PageFrame
    var lang: String?
    var kind: TermView
    var kickers: [RefView] = []
    var deck: String?
    var warnings: WarningsView?
    var notice: NoticeView?
    var summary: HTML?
    var facts: [FactView] = []
    var replies: RepliesView?
    var narrative: HTML?
    var totals: TotalsView?
    var activity: ActivityView?
    var maps: MapsView?
    var incidents: IncidentSectionView?
    var claims: ClaimsView?
    var media: MediaView?
    var sources: SourcesView?
    var revisions: RevisionsView?
    var citeAs: String?

    static let shape: Shape<CampaignPage> = Shape(
        "campaign page",
        frameFields + [
            .optionalText("lang", "The language of its text, where it is not the site's") { $0.lang },
            .optionalText("dir", "The direction of its text, beside lang") { $0.lang.map(Language.direction) },
            .record("kind", "Kind", TermView.shape) { $0.kind },
            .list("kickers", "Its date, as text", RefView.shape) { $0.kickers },
            .optionalText("deck", "Deck") { $0.deck },
            .optionalRecord("warnings", "Warnings", WarningsView.shape) { $0.warnings },
            .optionalRecord("notice", "Notice", NoticeView.shape) { $0.notice },
            .optionalHTML("summary", "Summary") { $0.summary },
            .list("facts", "Date, actors, starts with, id", FactView.shape) { $0.facts },
            .optionalRecord("replies", "Replies", RepliesView.shape) { $0.replies },
            .optionalHTML("narrative", "Narrative") { $0.narrative },
            .optionalRecord("totals", "Totals", TotalsView.shape) { $0.totals },
            .optionalRecord("activity", "Activity", ActivityView.shape) { $0.activity },
            .optionalRecord("maps", "Where its incidents were", MapsView.shape) { $0.maps },
            .optionalRecord("incidents", "Incidents", IncidentSectionView.shape) { $0.incidents },
            .optionalRecord("claims", "Claims", ClaimsView.shape) { $0.claims },
            .optionalRecord("media", "Media", MediaView.shape) { $0.media },
            .optionalRecord("sources", "Sources", SourcesView.shape) { $0.sources },
            .optionalRecord("revisions", "Revisions", RevisionsView.shape) { $0.revisions },
            .optionalText("citeAs", "Cite as") { $0.citeAs },
        ])
}
