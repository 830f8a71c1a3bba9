import Templating

/// A quote, as templates see it.
struct QuoteView: TemplateView {
    var text: String
    var lang: String?
    var translation: String?

    static let shape: Shape<QuoteView> = Shape(
        "quote",
        [
            .text("text", "With its quotation marks") { $0.text },
            .optionalText("lang", "The language of its text, where it is not the site's") { $0.lang },
            .optionalText("dir", "The direction of its text, beside lang") { $0.lang.map(Language.direction) },
            .optionalText("translation", "Translation") { $0.translation },
        ])
}
