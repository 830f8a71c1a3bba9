import Templating

/// What the script of the timeline's filter needs; it makes its controls itself, so that none is dead without it.
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
