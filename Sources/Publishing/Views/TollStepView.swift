import Templating

/// A toll step, as templates see it.
struct TollStepView: TemplateView {
    /// The anchor, after the account that the step comes from.
    var id: String
    var date: DateTextView
    var figure: FigureView
    var by: RefView
    var change: String?
    var cites: [CiteView] = []

    static let shape: Shape<TollStepView> = Shape(
        "toll step",
        [
            .text("id", "The anchor, after the account: step.2") { $0.id },
            .record("date", "Date", DateTextView.shape) { $0.date },
            .record("figure", "Figure", FigureView.shape) { $0.figure },
            .record("by", "By", RefView.shape) { $0.by },
            .optionalText("change", "Down by 17: names counted twice") { $0.change },
            .list("cites", "Cites", CiteView.shape) { $0.cites },
        ])
}
