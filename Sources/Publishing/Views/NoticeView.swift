import Templating

/// A statement at the head of a record.
struct NoticeView: TemplateView {
    var code: String
    var label: String
    var text: String

    static let shape: Shape<NoticeView> = Shape(
        "notice",
        [
            .text("code", "Withdrawn · refuted · retracted · guarded · acquitted · redacted") { $0.code },
            .text("label", "Label") { $0.label },
            .text("text", "Text") { $0.text },
        ])
}
