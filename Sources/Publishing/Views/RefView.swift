import Templating

/// A record, or a label where there is no page.
struct RefView: TemplateView {
    var text: String
    var href: TemplateURL?
    var lang: String?
    var `guard`: String?
    /// Whether the name is written against the direction of the page and in no language that is known.
    var isolated = false

    static let shape: Shape<RefView> = Shape(
        "ref",
        [
            .text("text", "The name or label") { $0.text },
            .optionalURL("href", "Its page") { $0.href },
            .optionalText("lang", "Language of text where it is not the page's; isolates its direction") { $0.lang },
            .flag("isolated", "Whether text runs against the page's direction, and lang is not known") { $0.isolated },
            .optionalText(
                "guard", "For a guarded person, what follows the name: alleged commander, says the CTD (no brackets)"
            ) { $0.guard },
        ])
}

/// A rests on, as templates see it.
struct RestsOnView: TemplateView {
    var rows: [RefView] = []

    static let shape: Shape<RestsOnView> = Shape(
        "rests on",
        [
            .list("rows", "Claims: CTD, 13 March 2023 (Northern Bypass)", RefView.shape) { $0.rows }
        ])
}
