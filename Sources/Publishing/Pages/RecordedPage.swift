import Templating

/// What was recorded in a month (`changes/2026-11.html`): each recording with the records that it holds.
struct RecordedPage: SitePage {
    static let template = "recorded"

    var frame: PageFrame
    var intro: String?
    var back: TemplateURL
    var recordings: [RecordingView] = []
    var parts: PartsView?

    static let shape: Shape<RecordedPage> = Shape(
        "recorded month page",
        frameFields + [
            .optionalText("intro", "What the page lists") { $0.intro },
            .url("back", "The page of changes") { $0.back },
            .list("recordings", "The recordings, newest first", RecordingView.shape) { $0.recordings },
            .optionalRecord("parts", "Parts", PartsView.shape) { $0.parts },
        ])
}
