import Templating

/// A claim or a toll that rests on one origin.
struct SingleOriginRowView: TemplateView {
    var date: DateTextView
    var record: RefView
    var what: String
    var sources: Int

    static let shape: Shape<SingleOriginRowView> = Shape(
        "single origin row",
        [
            .record("date", "Date", DateTextView.shape) { $0.date },
            .record("record", "Record", RefView.shape) { $0.record },
            .text("what", "The claim or the field") { $0.what },
            .number("sources", "How many sources repeat it") { $0.sources },
        ])
}
