import Templating

/// What `changes.mustache` shows.
struct ChangesPage: SitePage {
    static let template = "changes"

    var frame: PageFrame
    var intro: String?
    var months: [ChangeMonthView] = []
    var recorded: [RecordedMonthView] = []
    var parts: PartsView?

    static let shape: Shape<ChangesPage> = Shape(
        "changes page",
        frameFields + [
            .optionalText("intro", "Intro") { $0.intro },
            .list("months", "Months", ChangeMonthView.shape) { $0.months },
            .flag("hasRecorded", "Whether there are recordings to list") { !$0.recorded.isEmpty },
            .list("recorded", "The recordings by month, on the first part", RecordedMonthView.shape) { $0.recorded },
            .optionalRecord("parts", "Parts", PartsView.shape) { $0.parts },
        ])
}
