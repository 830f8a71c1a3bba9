import Templating

/// What a template shows of year link.
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

/// What a template shows of years.
struct YearsView: TemplateView {
    var rows: [YearLinkView] = []

    static let shape: Shape<YearsView> = Shape(
        "years",
        [
            .list("rows", "Rows", YearLinkView.shape) { $0.rows }
        ])
}
