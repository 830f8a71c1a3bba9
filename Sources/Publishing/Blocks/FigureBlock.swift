import Templating

/// A picture, or a file to open.
struct FigureBlock: BlockView {
    static let template = "views/figure"

    var head: BlockHead
    var rows: [MediaItemView] = []

    static let shape: Shape<FigureBlock> = Shape(
        "figure view",
        headFields + [
            .list("rows", "The one picture", MediaItemView.shape) { $0.rows }
        ])
}
