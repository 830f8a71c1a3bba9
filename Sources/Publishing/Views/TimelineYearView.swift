import Templating

/// A timeline year, as templates see it.
struct TimelineYearView: TemplateView {
    var label: String
    var href: TemplateURL
    var count: Int
    var summary: String
    var months: [MonthBarView] = []
    var undated: String?
    var killed: FigureView?

    static let shape: Shape<TimelineYearView> = Shape(
        "timeline year",
        [
            .text("label", "Label") { $0.label },
            .url("href", "Href") { $0.href },
            .number("count", "Count") { $0.count },
            .text("summary", "The bars in words, for those who cannot see them: 2023: January 14, February 9, …") {
                $0.summary
            },
            .list("months", "Twelve at most; months with none are left out", MonthBarView.shape) { $0.months },
            .optionalText("undated", "3 with no month") { $0.undated },
            .optionalRecord("killed", "Killed", FigureView.shape) { $0.killed },
        ])
}
