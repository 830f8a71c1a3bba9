import Templating

/// A source row, as templates see it.
struct SourceRowView: TemplateView {
    var source: RefView
    var publisher: RefView?
    var letter: TermView?
    var kind: TermView
    var date: DateTextView?
    var origin: String?
    var uses: Int

    static let shape: Shape<SourceRowView> = Shape(
        "source row",
        [
            .record("source", "Source", RefView.shape) { $0.source },
            .optionalRecord("publisher", "Publisher", RefView.shape) { $0.publisher },
            .optionalRecord("letter", "Letter", TermView.shape) { $0.letter },
            .record("kind", "Kind", TermView.shape) { $0.kind },
            .optionalRecord("date", "Date", DateTextView.shape) { $0.date },
            .optionalText("origin", "What it repeats") { $0.origin },
            .number("uses", "Uses") { $0.uses },
        ])
}
