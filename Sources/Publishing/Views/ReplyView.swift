import Templating

/// A reply, as templates see it.
struct ReplyView: TemplateView {
    var by: RefView
    var date: DateTextView?
    var text: String
    var answers: RefView?
    var cites: [CiteView] = []

    static let shape: Shape<ReplyView> = Shape(
        "reply",
        [
            .record("by", "By", RefView.shape) { $0.by },
            .optionalRecord("date", "Date", DateTextView.shape) { $0.date },
            .text("text", "Text") { $0.text },
            .optionalRecord("answers", "What it answers, as a link to its anchor", RefView.shape) { $0.answers },
            .list("cites", "Cites", CiteView.shape) { $0.cites },
        ])
}

/// A replies, as templates see it.
struct RepliesView: TemplateView {
    var rows: [ReplyView] = []

    static let shape: Shape<RepliesView> = Shape(
        "replies",
        [
            .list("rows", "Rows", ReplyView.shape) { $0.rows }
        ])
}
