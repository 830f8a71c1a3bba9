import Templating

/// What `brief.mustache` shows.
struct BriefPage: SitePage {
    static let template = "brief"

    var frame: PageFrame
    var lang: String?
    var kind: TermView
    var kickers: [RefView] = []
    var deck: String?
    var warnings: WarningsView?
    var notice: NoticeView?
    var keyPoints: KeyPointsView?
    var judgements: JudgementsView?
    var body: HTML?
    var facts: [FactView] = []
    var claims: ClaimsView?
    var mentioned: MentionedView?
    var sources: SourcesView?
    var revisions: RevisionsView?
    var citeAs: String?
    var threads: ThreadsView?

    static let shape: Shape<BriefPage> = Shape(
        "brief page",
        frameFields + [
            .optionalText("lang", "The language of its text, where it is not the site's") { $0.lang },
            .optionalText("dir", "The direction of its text, beside lang") { $0.lang.map(Language.direction) },
            .record("kind", "Kind", TermView.shape) { $0.kind },
            .list("kickers", "Date, authors, period covered: each a text, with a page where it has one", RefView.shape)
            { $0.kickers },
            .optionalText("deck", "Deck") { $0.deck },
            .optionalRecord("warnings", "Warnings", WarningsView.shape) { $0.warnings },
            .optionalRecord("notice", "Notice", NoticeView.shape) { $0.notice },
            .optionalRecord("keyPoints", "Key points", KeyPointsView.shape) { $0.keyPoints },
            .optionalRecord("judgements", "Judgements", JudgementsView.shape) { $0.judgements },
            .optionalHTML("body", "With its footnotes at the end") { $0.body },
            .list(
                "facts", "Date, authors, period, places and actors covered, TLP label of the brief, id", FactView.shape
            ) { $0.facts },
            .optionalRecord("claims", "Claims that the brief itself holds", ClaimsView.shape) { $0.claims },
            .optionalRecord("mentioned", "Records that the brief links to", MentionedView.shape) { $0.mentioned },
            .optionalRecord("sources", "The numbered citations", SourcesView.shape) { $0.sources },
            .optionalRecord("revisions", "Revisions", RevisionsView.shape) { $0.revisions },
            .optionalText("citeAs", "Cite as") { $0.citeAs },
            .optionalRecord("threads", "The one before and the one after", ThreadsView.shape) { $0.threads },
        ])
}
