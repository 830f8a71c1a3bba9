import Templating

/// The head of a page.
struct HeadView: TemplateView {
    var title: String
    var heading: String
    var headingLang: String?
    var headingGuard: String?
    var kind: String
    var description: String?
    var noindex = false
    var canonical: TemplateURL?
    var feeds: [FeedView] = []
    var social: SocialView?
    var jsonLd: HTML?
    var changed: ChangedView?
    var cite: CitationView?
    var versions: VersionsView?

    static let shape: Shape<HeadView> = Shape(
        "page head",
        [
            .text("title", "The whole title, unique in the site") { $0.title },
            .text("heading", "The h1") { $0.heading },
            .optionalText("headingLang", "The heading's language, where it is not the site's") { $0.headingLang },
            .optionalText("headingGuard", "What follows a guarded person's name") { $0.headingGuard },
            .text("kind", "The template's name") { $0.kind },
            .optionalText("description", "50 to 170 characters") { $0.description },
            .flag("noindex", "Whether search engines are to leave it out") { $0.noindex },
            .optionalURL("canonical", "The page's address, with a base address") { $0.canonical },
            .list("feeds", "Feeds to announce", FeedView.shape) { $0.feeds },
            .optionalRecord("social", "OpenGraph; absent for guarded persons", SocialView.shape) { $0.social },
            .optionalHTML("jsonLd", "The whole script element, by the trusted writer") { $0.jsonLd },
            .optionalRecord("changed", "Of a record: when it was published and last changed", ChangedView.shape) {
                $0.changed
            },
            .optionalRecord("cite", "Of a record: how programs cite it", CitationView.shape) { $0.cite },
            .optionalRecord("versions", "Of a record: its recorded versions", VersionsView.shape) { $0.versions },
        ])
}

/// A feed that a page announces.
struct FeedView: TemplateView {
    var href: TemplateURL
    var type: String
    var title: String

    static let shape: Shape<FeedView> = Shape(
        "feed",
        [
            .url("href", "Its address") { $0.href },
            .text("type", "Its media type") { $0.type },
            .text("title", "Its title") { $0.title },
        ])
}

/// What other sites show of a page that is shared there.
struct SocialView: TemplateView {
    var title: String
    var type: String
    var description: String?
    var url: TemplateURL?
    var image: TemplateURL?
    var imageAlt: String?

    static let shape: Shape<SocialView> = Shape(
        "social metadata",
        [
            .text("title", "Never a guarded name") { $0.title },
            .text("type", "article or website") { $0.type },
            .optionalText("description", "A sentence or two") { $0.description },
            .optionalURL("url", "The page's absolute address") { $0.url },
            .optionalURL("image", "A picture's absolute address") { $0.image },
            .optionalText("imageAlt", "What the picture shows") { $0.imageAlt },
        ])
}
