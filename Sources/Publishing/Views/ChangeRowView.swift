import Templating

/// A change row, as templates see it.
struct ChangeRowView: TemplateView {
    var date: DateTextView
    var kind: TermView
    var record: RefView
    var text: String

    static let shape: Shape<ChangeRowView> = Shape(
        "change row",
        [
            .record("date", "Date", DateTextView.shape) { $0.date },
            .record("kind", "Kind", TermView.shape) { $0.kind },
            .record("record", "Record", RefView.shape) { $0.record },
            .text("text", "Text") { $0.text },
        ])
}
