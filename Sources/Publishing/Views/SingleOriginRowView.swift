import Templating

/// A single origin row, as templates see it.
struct SingleOriginRowView: TemplateView {
    var date: DateTextView
    var record: RefView
    var what: String
    var origin: String
    var sources: Int

    static let shape: Shape<SingleOriginRowView> = Shape(
        "single origin row",
        [
            .record("date", "Date", DateTextView.shape) { $0.date },
            .record("record", "Record", RefView.shape) { $0.record },
            .text("what", "The claim or the field") { $0.what },
            .text("origin", "Origin") { $0.origin },
            .number("sources", "How many sources repeat it") { $0.sources },
        ])
}
