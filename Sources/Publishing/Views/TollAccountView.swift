import Templating

/// A toll account, as templates see it.
struct TollAccountView: TemplateView {
    var number: Int
    var by: RefView
    var via: String?
    var asOf: DateTextView?
    var status: TermView
    var note: String?
    var cells: [FigureView] = []
    var cites: [CiteView] = []
    var rows: [TollRowView] = []

    static let shape: Shape<TollAccountView> = Shape(
        "toll account",
        [
            .number("number", "Anchor is account.N") { $0.number },
            .record("by", "By", RefView.shape) { $0.by },
            .optionalText("via", "Via") { $0.via },
            .optionalRecord("asOf", "As of", DateTextView.shape) { $0.asOf },
            .record("status", "In-use · superseded · withdrawn · other", TermView.shape) { $0.status },
            .optionalText("note", "Note") { $0.note },
            .list("cells", "Cells", FigureView.shape) { $0.cells },
            .list("cites", "Cites", CiteView.shape) { $0.cites },
            .list("rows", "Its breakdown", TollRowView.shape) { $0.rows },
        ])
}
