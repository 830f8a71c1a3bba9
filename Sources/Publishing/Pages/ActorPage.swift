import Templating

/// What `actor.mustache` shows.
struct ActorPage: SitePage {
    static let template = "actor"

    var frame: PageFrame
    var lang: String?
    var kind: TermView
    var kickers: [RefView] = []
    var deck: String?
    var warnings: WarningsView?
    var notice: NoticeView?
    var `guard`: GuardView?
    var replies: RepliesView?
    var facts: [FactView] = []
    var profile: HTML?
    var names: NamesView?
    var roles: RolesView?
    var relations: RelationsView?
    var designations: DesignationsView?
    var totals: TotalsView?
    var activity: ActivityView?
    var maps: MapsView?
    var incidents: IncidentSectionView?
    var claimsBy: ClaimsView?
    var claimsAbout: ClaimsView?
    var media: MediaView?
    var sources: SourcesView?
    var revisions: RevisionsView?
    var citeAs: String?

    static let shape: Shape<ActorPage> = Shape(
        "actor page",
        frameFields + [
            .optionalText("lang", "The language of its text, where it is not the site's") { $0.lang },
            .optionalText("dir", "The direction of its text, beside lang") { $0.lang.map(Language.direction) },
            .record("kind", "Kind", TermView.shape) { $0.kind },
            .list("kickers", "Kickers", RefView.shape) { $0.kickers },
            .optionalText("deck", "Acronym, other names") { $0.deck },
            .optionalRecord("warnings", "Warnings", WarningsView.shape) { $0.warnings },
            .optionalRecord("notice", "An acquittal leads", NoticeView.shape) { $0.notice },
            .optionalRecord("guard", "For a person whose roles are only alleged to charged", GuardView.shape) {
                $0.guard
            },
            .optionalRecord("replies", "Replies", RepliesView.shape) { $0.replies },
            .list(
                "facts",
                "Kind, status (accounts), basis, identity, founded, ended, reliability with its reason, same as, id",
                FactView.shape
            ) { $0.facts },
            .optionalHTML("profile", "Profile") { $0.profile },
            .optionalRecord("names", "Names", NamesView.shape) { $0.names },
            .optionalRecord("roles", "Roles", RolesView.shape) { $0.roles },
            .optionalRecord("relations", "Both ways, the inverse by its own label", RelationsView.shape) {
                $0.relations
            },
            .optionalRecord("designations", "Designations", DesignationsView.shape) { $0.designations },
            .optionalRecord("totals", "Totals", TotalsView.shape) { $0.totals },
            .optionalRecord("activity", "Activity", ActivityView.shape) { $0.activity },
            .optionalRecord("maps", "Where its incidents were", MapsView.shape) { $0.maps },
            .optionalRecord("incidents", "Incidents", IncidentSectionView.shape) { $0.incidents },
            .optionalRecord("claimsBy", "Claims by", ClaimsView.shape) { $0.claimsBy },
            .optionalRecord("claimsAbout", "Claims about", ClaimsView.shape) { $0.claimsAbout },
            .optionalRecord("media", "Media", MediaView.shape) { $0.media },
            .optionalRecord("sources", "Sources", SourcesView.shape) { $0.sources },
            .optionalRecord("revisions", "Revisions", RevisionsView.shape) { $0.revisions },
            .optionalText("citeAs", "Cite as") { $0.citeAs },
        ])
}
