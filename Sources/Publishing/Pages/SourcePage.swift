import Templating

/// A protected source has no page.
struct SourcePage: SitePage {
    static let template = "source"

    var frame: PageFrame
    var lang: String?
    var kind: TermView
    var kickers: [RefView] = []
    var deck: String?
    var warnings: WarningsView?
    var notice: NoticeView?
    var facts: [FactView] = []
    var body: HTML?
    var archived: ArchivedCopiesView?
    var rests: RestsView?
    var claims: ClaimsView?
    var sources: SourcesView?
    var revisions: RevisionsView?
    var citeAs: String?

    static let shape: Shape<SourcePage> = Shape(
        "source page",
        frameFields + [
            .optionalText("lang", "The language of its text, where it is not the site's") { $0.lang },
            .optionalText("dir", "The direction of its text, beside lang") { $0.lang.map(Language.direction) },
            .record("kind", "Kind", TermView.shape) { $0.kind },
            .list("kickers", "Publisher, date", RefView.shape) { $0.kickers },
            .optionalText("deck", "Deck") { $0.deck },
            .optionalRecord("warnings", "Warnings", WarningsView.shape) { $0.warnings },
            .optionalRecord("notice", "Propaganda, cited and not linked", NoticeView.shape) { $0.notice },
            .list(
                "facts",
                "Publisher, via, date, accessed, language, original (outward), origin chain, letter with its reason, licence, id",
                FactView.shape
            ) { $0.facts },
            .optionalHTML("body", "What the editors wrote about it") { $0.body },
            .optionalRecord("archived", "Archived", ArchivedCopiesView.shape) { $0.archived },
            .optionalRecord("rests", "Rests", RestsView.shape) { $0.rests },
            .optionalRecord("claims", "Claims", ClaimsView.shape) { $0.claims },
            .optionalRecord("sources", "Seldom: what the source itself is known from", SourcesView.shape) {
                $0.sources
            },
            .optionalRecord("revisions", "Revisions", RevisionsView.shape) { $0.revisions },
            .optionalText("citeAs", "Cite as") { $0.citeAs },
        ])
}
