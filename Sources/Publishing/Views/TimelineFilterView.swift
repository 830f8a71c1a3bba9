import Templating

/// What the filter of the timeline needs: its script, which is loaded when the filter is opened and makes the controls, so that
/// none is dead without it, and the data.
struct TimelineFilterView: TemplateView {
    var script: TemplateURL
    var files: String

    static let shape: Shape<TimelineFilterView> = Shape(
        "filter of the timeline",
        [
            .url("script", "The script") { $0.script },
            .text("files", "The addresses of the data, the index first, with blanks between them") { $0.files },
        ])
}
