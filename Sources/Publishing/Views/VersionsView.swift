import Templating

/// The recorded versions of a record, as templates see them.
struct VersionsView: TemplateView {
    /// "Version 3, recorded 26 November 2026."
    var text: String
    /// That it has changed since.
    var pending: String?
    /// Newest first; none while there is one.
    var rows: [VersionRowView] = []

    static let shape: Shape<VersionsView> = Shape(
        "recorded versions",
        [
            .text("text", "The number of the version that the page shows, and when it was recorded") { $0.text },
            .optionalText("pending", "That the record has changed since, where it has") { $0.pending },
            .list("rows", "The versions, newest first; none while there is one", VersionRowView.shape) { $0.rows },
        ])
}

/// A recorded version in a list, as templates see it.
struct VersionRowView: TemplateView {
    var label: String
    var href: TemplateURL
    var date: DateTextView
    var fields: String?
    var note: String?
    var mark: TermView?

    static let shape: Shape<VersionRowView> = Shape(
        "recorded version",
        [
            .text("label", "Version 2") { $0.label },
            .url("href", "Its page") { $0.href },
            .record("date", "The day of its recording", DateTextView.shape) { $0.date },
            .optionalText("fields", "What differs from the version before: Title, Claims") { $0.fields },
            .optionalText("note", "What was written beside the recording") { $0.note },
            .optionalRecord("mark", "silent: changed without a revision that says so", TermView.shape) { $0.mark },
        ])
}
