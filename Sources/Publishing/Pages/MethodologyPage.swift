import Templating

/// What `methodology.mustache` shows.
struct MethodologyPage: SitePage {
    static let template = "methodology"

    var frame: PageFrame
    var intro: String?
    var body: HTML?
    var claims: ClaimsView?
    var chapters: [ChapterView] = []
    var sources: SourcesView?
    var revisions: RevisionsView?
    var citeAs: String?

    static let shape: Shape<MethodologyPage> = Shape(
        "methodology page",
        frameFields + [
            .optionalText("intro", "Intro") { $0.intro },
            .optionalHTML("body", "The site's own text (Content/pages/methodology.md)") { $0.body },
            .optionalRecord("claims", "The claims that this text defines", ClaimsView.shape) { $0.claims },
            .list(
                "chapters",
                "Generated: counting rule, verification levels, standings, basis, roles, sides, kinds with cross-walk, Admiralty letters and numerals, likelihood, vague counts, TLP, checks",
                ChapterView.shape
            ) { $0.chapters },
            .optionalRecord("sources", "Sources", SourcesView.shape) { $0.sources },
            .optionalRecord("revisions", "Revisions", RevisionsView.shape) { $0.revisions },
            .optionalText("citeAs", "Cite as") { $0.citeAs },
        ])
}
