import Templating

/// One version of a record (`incidents/kpo-attack/v2.html`): the whole of it, and what differs from the one before.
struct VersionPage: SitePage {
    static let template = "version"

    var frame: PageFrame
    /// That this is an old version, or the newest.
    var notice: NoticeView
    var current: RefView
    var date: DateTextView
    var note: String?
    var mark: TermView?
    var parts: PartsView?
    var changesHeading: String?
    var changes: HTML?
    var unchanged: String?
    var record: HTML?
    var missing: String?

    static let shape: Shape<VersionPage> = Shape(
        "version page",
        frameFields + [
            .record("notice", "That this is an old version, or the newest", NoticeView.shape) { $0.notice },
            .record("current", "The record's own page", RefView.shape) { $0.current },
            .record("date", "The day on which it was recorded", DateTextView.shape) { $0.date },
            .optionalText("note", "What was written beside the recording") { $0.note },
            .optionalRecord("mark", "silent: changed without a revision that says so", TermView.shape) { $0.mark },
            .optionalRecord("parts", "The other versions", PartsView.shape) { $0.parts },
            .optionalText("changesHeading", "What changed since version 1; absent on the first") { $0.changesHeading },
            .optionalHTML("changes", "What differs, by the trusted writer") { $0.changes },
            .optionalText("unchanged", "Why there is nothing to compare") { $0.unchanged },
            .optionalHTML("record", "The whole record, by the trusted writer") { $0.record },
            .optionalText("missing", "Why the version is not shown, or not all of it") { $0.missing },
        ])
}
