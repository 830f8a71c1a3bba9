import Templating

/// The neighbours of a page in something that is read in order.
struct ThreadView: TemplateView {
    /// What is read: a campaign with its page, or the timeline.
    var thread: RefView
    /// Whether it is the order of the whole site, which browsers may be told of as well.
    var isMain = false
    var previous: ThreadStepView?
    var next: ThreadStepView?

    static let shape: Shape<ThreadView> = Shape(
        "thread",
        [
            .record("thread", "What is read in order", RefView.shape) { $0.thread },
            .flag("isMain", "Whether it is the order of the whole site") { $0.isMain },
            .optionalRecord("previous", "The one before", ThreadStepView.shape) { $0.previous },
            .optionalRecord("next", "The one after", ThreadStepView.shape) { $0.next },
        ])
}

/// A page before or after another.
struct ThreadStepView: TemplateView {
    var href: TemplateURL
    var title: String
    var lang: String?
    var date: DateTextView

    static let shape: Shape<ThreadStepView> = Shape(
        "step of a thread",
        [
            .url("href", "Its address") { $0.href },
            .text("title", "Its title; no guarded name") { $0.title },
            .optionalText("lang", "The title's language, where it is not the site's") { $0.lang },
            .optionalText("dir", "The direction of its title, beside lang") { $0.lang.map(Language.direction) },
            .record("date", "Its date, short", DateTextView.shape) { $0.date },
        ])
}

/// The threads that a page belongs to.
struct ThreadsView: TemplateView {
    var rows: [ThreadView]

    static let shape: Shape<ThreadsView> = Shape(
        "threads", [.list("rows", "Campaigns, then the whole site", ThreadView.shape) { $0.rows }])
}
