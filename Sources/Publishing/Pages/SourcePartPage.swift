import Templating

/// A further part of what rests on a source (`sources/ucdp-ged/part-2.html`).
struct SourcePartPage: SitePage {
    static let template = "source-part"

    var frame: PageFrame
    var record: RefView
    var rests: RestsView

    static let shape: Shape<SourcePartPage> = Shape(
        "source part page",
        frameFields + [
            .record("record", "The source", RefView.shape) { $0.record },
            .record("rests", "One part of what rests on it", RestsView.shape) { $0.rests },
        ])
}
