import Templating

/// A cite, as templates see it.
struct CiteView: TemplateView {
    var number: Int
    var href: TemplateURL
    var title: String

    static let shape: Shape<CiteView> = Shape(
        "cite",
        [
            .number("number", "Of the source in this page's list") { $0.number },
            .url("href", "#source.N") { $0.href },
            .text("title", "Publisher and date, with the locator: Dawn, 4 February 2023, p. 4") { $0.title },
        ])
}
