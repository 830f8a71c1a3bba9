import Templating

/// A list of the site on the search page: its name, how long it is, and where it is short, what is in it.
struct SearchListView: TemplateView {
    var label: String
    var href: TemplateURL?
    var count: Int?
    var links: SearchLinksView?

    static let shape: Shape<SearchListView> = Shape(
        "list to look through",
        [
            .text("label", "Its name") { $0.label },
            .optionalURL("href", "The whole list, where it has a page") { $0.href },
            .optionalText("count", "How many are in it") { $0.count.map(Words.grouped) },
            .optionalRecord("links", "What is in it, or its years", SearchLinksView.shape) { $0.links },
        ])
}

struct SearchLinksView: TemplateView {
    var rows: [SearchLinkView]

    /// Nil where there is nothing to list.
    init?(rows: [SearchLinkView]) {
        guard !rows.isEmpty else { return nil }
        self.rows = rows
    }

    static let shape: Shape<SearchLinksView> = Shape(
        "links of a list to look through",
        [
            .list("rows", "In order", SearchLinkView.shape) { $0.rows }
        ])
}

struct SearchLinkView: TemplateView {
    var label: String
    var lang: String?
    var href: TemplateURL
    var count: Int?

    static let shape: Shape<SearchLinkView> = Shape(
        "link of a list to look through",
        [
            .text("label", "Its text") { $0.label },
            .optionalText("lang", "The text's language, where it is not the page's") { $0.lang },
            .url("href", "Its address") { $0.href },
            .optionalText("count", "How many incidents, of a year") { $0.count.map(Words.grouped) },
        ])
}
