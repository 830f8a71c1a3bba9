import Templating

/// An outward, as templates see it.
struct OutwardView: TemplateView {
    var href: TemplateURL
    var label: String

    static let shape: Shape<OutwardView> = Shape(
        "outward",
        [
            .url("href", "Href") { $0.href },
            .text("label", "Label") { $0.label },
        ])
}
