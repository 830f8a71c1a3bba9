import Templating

/// When a record was published and last changed, as templates see it.
struct ChangedView: TemplateView {
    var published: DateTextView?
    var changed: DateTextView?
    var kind: TermView?
    var href: TemplateURL

    static let shape: Shape<ChangedView> = Shape(
        "publication and last change",
        [
            .optionalRecord("published", "The day of publication", DateTextView.shape) { $0.published },
            .optionalRecord("changed", "The day of the newest revision", DateTextView.shape) { $0.changed },
            .optionalRecord("kind", "What kind of revision it is", TermView.shape) { $0.kind },
            .url("href", "The list of revisions on this page") { $0.href },
        ])
}
