import Templating

/// A chapter, as templates see it.
struct ChapterView: TemplateView {
    var code: String
    var heading: String
    var paragraphs: [String] = []
    var table: ChapterTableView?

    static let shape: Shape<ChapterView> = Shape(
        "chapter",
        [
            .text("code", "Anchor is method.counting") { $0.code },
            .text("heading", "Heading") { $0.heading },
            .texts("paragraphs", "Paragraphs") { $0.paragraphs },
            .optionalRecord("table", "Table", ChapterTableView.shape) { $0.table },
        ])
}
