import Templating

/// A year or a month of an activity, as templates see it.
struct ActivityYearView: TemplateView {
    var label: String
    var href: TemplateURL?
    var count: Int
    var killed: FigureView?

    static let shape: Shape<ActivityYearView> = Shape(
        "period of an activity",
        [
            .text("label", "A year, a month") { $0.label },
            .optionalURL("href", "Its part of the list of incidents") { $0.href },
            .number("count", "Incidents") { $0.count },
            .optionalRecord("killed", "Everyone but attackers; absent where nothing could cost lives", FigureView.shape)
            { $0.killed },
        ])
}
