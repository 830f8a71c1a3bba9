import Templating

/// A size, as templates see it.
struct SizeView: TemplateView {
    var width: Int
    var height: Int

    static let shape: Shape<SizeView> = Shape(
        "size",
        [
            .number("width", "Width") { $0.width },
            .number("height", "Height") { $0.height },
        ])
}
