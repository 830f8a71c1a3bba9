import Templating

/// A recording in the list of changes, as templates see it.
struct RecordingView: TemplateView {
    /// The anchor: `recorded.2026-11-26`; of several on a day with the number of the recording.
    var id: String
    var date: DateTextView
    var href: TemplateURL
    var count: String
    var note: String?
    var rows: [RecordedChangeView] = []

    static let shape: Shape<RecordingView> = Shape(
        "recording",
        [
            .text("id", "The anchor: recorded.2026-11-26") { $0.id },
            .record("date", "The day", DateTextView.shape) { $0.date },
            .url("href", "Where its changes are listed") { $0.href },
            .text("count", "3 records changed, 1 new") { $0.count },
            .optionalText("note", "What was written beside it") { $0.note },
            .list("rows", "The records that changed or were new", RecordedChangeView.shape) { $0.rows },
        ])
}

/// A record that a recording holds, as templates see it.
struct RecordedChangeView: TemplateView {
    var record: RefView
    /// "Version 2", with its page; "new" without one.
    var version: RefView
    var fields: String?
    var mark: TermView?

    static let shape: Shape<RecordedChangeView> = Shape(
        "recorded change",
        [
            .record("record", "The record", RefView.shape) { $0.record },
            .record("version", "The version, and the page of what changed", RefView.shape) { $0.version },
            .optionalText("fields", "What differs from the version before: Title, Claims") { $0.fields },
            .optionalRecord("mark", "silent: changed without a revision that says so", TermView.shape) { $0.mark },
        ])
}

/// A month of recordings in a list, as templates see it.
struct RecordedMonthView: TemplateView {
    var label: String
    var href: TemplateURL
    var count: String
    var rows: [RecordingView] = []

    static let shape: Shape<RecordedMonthView> = Shape(
        "recorded month",
        [
            .text("label", "November 2026") { $0.label },
            .url("href", "Where its changes are listed") { $0.href },
            .text("count", "4 recordings") { $0.count },
            .list("rows", "The recordings, newest first; of the newest months only", RecordingView.shape) { $0.rows },
        ])
}
