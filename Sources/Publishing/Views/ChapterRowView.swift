import Templating

/// A chapter row, as templates see it.
struct ChapterRowView: TemplateView {
    var term: String
    var mark: TermView?
    var cells: [String] = []

    static let shape: Shape<ChapterRowView> = Shape(
        "chapter row",
        [
            .text("term", "Term") { $0.term },
            .optionalRecord(
                "mark", "Where the term has a mark of its own, so that the table is the key to the marks",
                TermView.shape
            ) { $0.mark },
            .texts("cells", "The remaining columns") { $0.cells },
        ])
}
