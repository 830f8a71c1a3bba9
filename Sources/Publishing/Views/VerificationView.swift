import Templating

/// This site's own act.
struct VerificationView: TemplateView {
    var code: String
    var label: String
    var method: String?
    var by: RefView?
    var date: DateTextView?
    var note: String?

    static let shape: Shape<VerificationView> = Shape(
        "verification",
        [
            .text("code", "Code") { $0.code },
            .text("label", "Label") { $0.label },
            .optionalText("method", "Method") { $0.method },
            .optionalRecord("by", "By", RefView.shape) { $0.by },
            .optionalRecord("date", "Date", DateTextView.shape) { $0.date },
            .optionalText("note", "Note") { $0.note },
        ])
}
