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
            .optionalText("lang", "Lang") { $0.lang },
            .optionalText("translation", "Translation") { $0.translation },
        ])
}
