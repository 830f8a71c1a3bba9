import Templating

/// A year link, as templates see it.
struct YearLinkView: TemplateView {
    var label: String
    var href: TemplateURL
    var count: Int
    var current = false

    static let shape: Shape<YearLinkView> = Shape(
        "year link",
        [
            .text("label", "2009") { $0.label },
            .url("href", "Href") { $0.href },
            .number("count", "Count") { $0.count },
            .flag("current", "Current") { $0.current },
        ])
}

/// A years, as templates see it.
struct YearsView: TemplateView {
    var rows: [YearLinkView] = []

    static let shape: Shape<YearsView> = Shape(
        "years",
        [
            .list("rows", "Rows", YearLinkView.shape) { $0.rows }
        ])
}
