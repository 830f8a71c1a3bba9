import Templating

/// An activity year, as templates see it.
struct ActivityYearView: TemplateView {
    var label: String
    var href: TemplateURL?
    var count: Int
    var bar: BarView?
    var killed: FigureView?

    static let shape: Shape<ActivityYearView> = Shape(
        "activity year",
        [
            .text("label", "Label") { $0.label },
            .optionalURL("href", "Href") { $0.href },
            .number("count", "Count") { $0.count },
            .optionalRecord("bar", "Bar", BarView.shape) { $0.bar },
            .optionalRecord("killed", "Killed", FigureView.shape) { $0.killed },
        ])
}
