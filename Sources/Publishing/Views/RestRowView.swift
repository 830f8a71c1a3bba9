import Templating

/// A rest row, as templates see it.
struct RestRowView: TemplateView {
    var record: RefView
    var date: DateTextView?
    var uses: String?

    static let shape: Shape<RestRowView> = Shape(
        "rest row",
        [
            .record("record", "Record", RefView.shape) { $0.record },
            .optionalRecord("date", "Date", DateTextView.shape) { $0.date },
            .optionalText("uses", "3 claims, the toll of 18 February") { $0.uses },
        ])
}
