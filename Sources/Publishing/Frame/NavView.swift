import Templating

/// A list of links that lead through the site.
struct NavView: TemplateView {
    var rows: [NavItemView]

    static let shape: Shape<NavView> = Shape(
        "navigation",
        [
            .list("rows", "The links, in order", NavItemView.shape) { $0.rows }
        ])
}

struct NavItemView: TemplateView {
    var label: String
    var href: TemplateURL
    var current = false

    static let shape: Shape<NavItemView> = Shape(
        "navigation link",
        [
            .text("label", "Its text") { $0.label },
            .url("href", "Its address") { $0.href },
            .flag("current", "Whether it leads to this page or to the section it belongs to") { $0.current },
        ])
}
