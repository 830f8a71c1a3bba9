import Templating

/// Nothing of its own.
struct NotFoundPage: SitePage {
    static let template = "not-found"

    var frame: PageFrame

    static let shape = Shape<NotFoundPage>("not found page", frameFields + [
    ])
}
