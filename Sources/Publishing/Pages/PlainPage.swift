import Templating

/// What `page.mustache` shows.
struct PlainPage: SitePage {
    static let template = "page"

    var frame: PageFrame
    var lang: String?
    var intro: String?
    var body: HTML?
    var contents: NavView?
    var claims: ClaimsView?
    var sources: SourcesView?
    var revisions: RevisionsView?
    var citeAs: String?

    static let shape: Shape<PlainPage> = Shape(
        "page page",
        frameFields + [
            .optionalText("lang", "The language of its text, where it is not the site's") { $0.lang },
            .optionalText("dir", "The direction of its text, beside lang") { $0.lang.map(Language.direction) },
            .optionalText("intro", "Intro") { $0.intro },
            .optionalHTML("body", "Body") { $0.body },
            .optionalRecord("contents", "The headings of a long text", NavView.shape) { $0.contents },
            .optionalRecord("claims", "The claims that the page defines", ClaimsView.shape) { $0.claims },
            .optionalRecord("sources", "Sources", SourcesView.shape) { $0.sources },
            .optionalRecord("revisions", "Revisions", RevisionsView.shape) { $0.revisions },
            .optionalText("citeAs", "Cite as") { $0.citeAs },
        ])
}
