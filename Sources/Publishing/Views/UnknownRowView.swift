import Templating

/// A unknown row, as templates see it.
struct UnknownRowView: TemplateView {
    var record: RefView
    var date: DateTextView?
    var note: String?

    static let shape: Shape<UnknownRowView> = Shape(
        "unknown row",
        [
            .record("record", "Record", RefView.shape) { $0.record },
            .optionalRecord("date", "Date", DateTextView.shape) { $0.date },
            .optionalText("note", "Note") { $0.note },
        ])
}
