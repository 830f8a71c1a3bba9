import Templating

/// A numbered entry of a page's list of sources.
struct SourceItemView: TemplateView {
    var number: Int
    var title: RefView
    var line: String
    var via: String?
    var letter: TermView?
    var outward: OutwardView?
    var unlinked: String?
    var archived: [OutwardView] = []
    var note: String?

    static let shape: Shape<SourceItemView> = Shape(
        "source item",
        [
            .number("number", "Anchor is source.N") { $0.number },
            .record("title", "The source's page, or its line where protected", RefView.shape) { $0.title },
            .text("line", "Publisher, kind, date, language: The News, news report, 14 March 2023") { $0.line },
            .optionalText("via", "Repeats the CTD's release (origin), via AFP") { $0.via },
            .optionalRecord("letter", "Admiralty letter of the publisher; absent with grading off", TermView.shape) {
                $0.letter
            },
            .optionalRecord("outward", "The original; absent where cited but not linked", OutwardView.shape) {
                $0.outward
            },
            .optionalText("unlinked", "Why there is no link (cited, not linked)") { $0.unlinked },
            .list("archived", "Archived 14 March 2023", OutwardView.shape) { $0.archived },
            .optionalText("note", "Note") { $0.note },
        ])
}

/// A sources, as templates see it.
struct SourcesView: TemplateView {
    var rows: [SourceItemView] = []

    static let shape: Shape<SourcesView> = Shape(
        "sources",
        [
            .list("rows", "Rows", SourceItemView.shape) { $0.rows }
        ])
}
