import Templating

/// What `changes.mustache` shows.
struct ChangesPage: SitePage {
    static let template = "changes"

    var frame: PageFrame
    var intro: String?
    var months: [ChangeMonthView] = []
    var parts: PartsView?

    static let shape: Shape<ChangesPage> = Shape(
        "changes page",
        frameFields + [
            .optionalText("intro", "Intro") { $0.intro },
            .list("months", "Months", ChangeMonthView.shape) { $0.months },
            .optionalRecord("parts", "Parts", PartsView.shape) { $0.parts },
        ])
}
