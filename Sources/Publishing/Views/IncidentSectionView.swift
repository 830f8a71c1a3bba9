import Templating

/// An incident section, as templates see it.
struct IncidentSectionView: TemplateView {
    var intro: String
    var drawing: TimelineDrawingView?
    var years: YearsView?
    var caption: String
    var rows: [IncidentRowView] = []
    var parts: PartsView?
    /// Nil where the timeline has no filter.
    var filter: TemplateURL?

    static let shape: Shape<IncidentSectionView> = Shape(
        "incident section",
        [
            .text("intro", "Counts by role and basis: initiator, claimed by itself: 41; alleged: 12") { $0.intro },
            .optionalRecord("drawing", "All of them over time", TimelineDrawingView.shape) { $0.drawing },
            .optionalRecord("years", "Years", YearsView.shape) { $0.years },
            .text("caption", "Caption") { $0.caption },
            .list("rows", "Rows", IncidentRowView.shape) { $0.rows },
            .optionalRecord("parts", "Parts", PartsView.shape) { $0.parts },
            .optionalURL("filter", "The same incidents in the filter of the timeline") { $0.filter },
        ])
}
