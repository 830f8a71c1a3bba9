import Templating

/// What `incident.mustache` shows.
struct IncidentPage: SitePage {
    static let template = "incident"

    var frame: PageFrame
    var lang: String?
    var warnings: WarningsView?
    var notice: NoticeView?
    var kind: TermView
    var date: DateTextView
    var time: String?
    var place: RefView?
    var summary: HTML?
    var tollPhrase: String?
    var verification: VerificationView
    var standings: [StandingView] = []
    var facts: [FactView] = []
    var map: TemplateRecord?
    var replies: RepliesView?
    var toll: TollView?
    var accounts: TollAccountsView?
    var history: TollHistoryView?
    var participants: ParticipantsView?
    var claims: ClaimsView?
    var narrative: HTML?
    var related: RelatedView?
    var media: MediaView?
    var sources: SourcesView?
    var revisions: RevisionsView?
    var citeAs: String?
    var threads: ThreadsView?

    static let shape: Shape<IncidentPage> = Shape(
        "incident page",
        frameFields + [
            .optionalText("lang", "The language of its text, where it is not the site's") { $0.lang },
            .optionalText("dir", "The direction of its text, beside lang") { $0.lang.map(Language.direction) },
            .optionalRecord("warnings", "Warnings", WarningsView.shape) { $0.warnings },
            .optionalRecord("notice", "Notice", NoticeView.shape) { $0.notice },
            .record("kind", "Kind", TermView.shape) { $0.kind },
            .record("date", "Date", DateTextView.shape) { $0.date },
            .optionalText("time", "Time") { $0.time },
            .optionalRecord("place", "Place", RefView.shape) { $0.place },
            .optionalHTML("summary", "Summary") { $0.summary },
            .optionalText("tollPhrase", "At least 84 killed, more than 150 injured") { $0.tollPhrase },
            .record("verification", "Verification", VerificationView.shape) { $0.verification },
            .list(
                "standings", "Computed; corroborated, disputed, single-origin, each naming the fields",
                StandingView.shape
            ) { $0.standings },
            .list(
                "facts",
                "Date with its uncertainty, time, duration, place with precision, weapons, targets, outcomes, campaigns, tags, external ids, id",
                FactView.shape
            ) { $0.facts },
            .optionalPrepared("map", "Where it was, in its country", MapView.shape.context) { $0.map },
            .optionalRecord("replies", "Replies", RepliesView.shape) { $0.replies },
            .optionalRecord("toll", "Toll", TollView.shape) { $0.toll },
            .optionalRecord("accounts", "Accounts", TollAccountsView.shape) { $0.accounts },
            .optionalRecord("history", "History", TollHistoryView.shape) { $0.history },
            .optionalRecord("participants", "Participants", ParticipantsView.shape) { $0.participants },
            .optionalRecord("claims", "Claims", ClaimsView.shape) { $0.claims },
            .optionalHTML("narrative", "Narrative") { $0.narrative },
            .optionalRecord("related", "Related", RelatedView.shape) { $0.related },
            .optionalRecord("media", "Media", MediaView.shape) { $0.media },
            .optionalRecord("sources", "Sources", SourcesView.shape) { $0.sources },
            .optionalRecord("revisions", "Revisions", RevisionsView.shape) { $0.revisions },
            .optionalText("citeAs", "How to cite this page") { $0.citeAs },
            .optionalRecord("threads", "The one before and the one after", ThreadsView.shape) { $0.threads },
        ])
}
