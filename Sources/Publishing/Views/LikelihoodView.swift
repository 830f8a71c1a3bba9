import Templating

/// A likelihood, as templates see it.
struct LikelihoodView: TemplateView {
    var label: String
    var range: String
    var from: Int
    var span: Int

    static let shape: Shape<LikelihoodView> = Shape(
        "likelihood",
        [
            .text("label", "The scale's term") { $0.label },
            .text("range", "55 to 80 per cent") { $0.range },
            .number("from", "0 to 100") { $0.from },
            .number("span", "Width of the range") { $0.span },
        ])
}
