import Templating

/// A revision, as templates see it.
struct RevisionView: TemplateView {
    /// The anchor, by which the feed of corrections knows it as well.
    var id: String
    var date: DateTextView
    var kind: TermView
    var text: String

    static let shape: Shape<RevisionView> = Shape(
        "revision",
        [
            .text("id", "The anchor: revision.2023-02-06") { $0.id },
            .record("date", "Date", DateTextView.shape) { $0.date },
            .record("kind", "Correction · update · clarification · redaction · retraction", TermView.shape) { $0.kind },
            .text("text", "Text") { $0.text },
        ])
}

/// A revisions, as templates see it.
struct RevisionsView: TemplateView {
    var rows: [RevisionView] = []

    static let shape: Shape<RevisionsView> = Shape(
        "revisions",
        [
            .list("rows", "Rows", RevisionView.shape) { $0.rows }
        ])
}
