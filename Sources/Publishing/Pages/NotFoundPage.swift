import Templating

/// Nothing of its own.
struct NotFoundPage: SitePage {
    static let template = "not-found"

    var frame: PageFrame

    static let shape: Shape<NotFoundPage> = Shape("not found page", frameFields + [])
}
