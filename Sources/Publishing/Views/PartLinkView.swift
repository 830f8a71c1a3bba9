import Templating

/// A part link, as templates see it.
struct PartLinkView: TemplateView {
    var label: String
    var href: TemplateURL
    var current = false

    static let shape: Shape<PartLinkView> = Shape(
        "part link",
        [
            .text("label", "1, or what the part holds (January to March)") { $0.label },
            .url("href", "Href") { $0.href },
            .flag("current", "Current") { $0.current },
        ])
}
