import Templating

/// What `timeline-year.mustache` shows.
struct TimelineYearPage: SitePage {
    static let template = "timeline-year"

    var frame: PageFrame
    var intro: String?
    var drawing: TimelineDrawingView?
    var years: YearsView?
    var parts: PartsView?
    /// On the page of a year that is divided, in place of ``months``.
    var index: MonthIndexView?
    var months: [TimelineMonthView] = []

    static let shape: Shape<TimelineYearPage> = Shape(
        "timeline year page",
        frameFields + [
            .optionalText("intro", "214 incidents; at least 812 killed, attackers apart") { $0.intro },
            .optionalRecord("drawing", "The incidents of this page over time", TimelineDrawingView.shape) {
                $0.drawing
            },
            .optionalRecord("years", "Years", YearsView.shape) { $0.years },
            .optionalRecord("parts", "Parts", PartsView.shape) { $0.parts },
            .optionalRecord("index", "The months of a year that is divided, each with its page", MonthIndexView.shape) {
                $0.index
            },
            .list("months", "Of this part; 00 for dates that name no month", TimelineMonthView.shape) { $0.months },
        ])
}
