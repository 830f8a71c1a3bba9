import Templating

/// For `formerly:` and `duplicate_of:`. `page.noindex` is set and `page.canonical` is the target's.
struct RedirectPage: SitePage {
    static let template = "redirect"

    var frame: PageFrame
    var href: TemplateURL
    var text: String
    var sentence: String

    static let shape: Shape<RedirectPage> = Shape(
        "redirect page",
        frameFields + [
            .url("href", "The target") { $0.href },
            .text("text", "Its title") { $0.text },
            .text("sentence", "This record has moved to, This record duplicates") { $0.sentence },
        ])
}
