import Templating

/// What `timeline.mustache` shows.
struct TimelinePage: SitePage {
    static let template = "timeline"

    var frame: PageFrame
    var intro: String?
    var drawing: TimelineDrawingView?
    var filter: TimelineFilterView?
    var years: [TimelineYearView] = []
    /// Where they are few.
    var incidents: [TimelineMonthView] = []
    var notes: [String] = []

    static let shape: Shape<TimelinePage> = Shape(
        "timeline page",
        frameFields + [
            .optionalText("intro", "Intro") { $0.intro },
            .optionalRecord("drawing", "All incidents over time", TimelineDrawingView.shape) { $0.drawing },
            .optionalRecord("filter", "What the script of the filter needs", TimelineFilterView.shape) { $0.filter },
            .list("years", "Newest first", TimelineYearView.shape) { $0.years },
            .list("incidents", "On a site with few: all incidents by year, newest first", TimelineMonthView.shape) {
                $0.incidents
            },
            .texts("notes", "How uncertain dates are counted, how killed are summed") { $0.notes },
        ])
}
