import Templating

/// A further part of a long record's list of incidents (`actors/ttp/2009-2.html`).
struct RecordPartPage: SitePage {
    static let template = "record-part"

    var frame: PageFrame
    var intro: String?
    var record: RefView
    var years: YearsView?
    var caption: String
    var rows: [IncidentRowView] = []
    var parts: PartsView?

    static let shape: Shape<RecordPartPage> = Shape(
        "record part page",
        frameFields + [
            .optionalText("intro", "Intro") { $0.intro },
            .record("record", "The record whose list it is", RefView.shape) { $0.record },
            .optionalRecord("years", "Years", YearsView.shape) { $0.years },
            .text("caption", "Caption") { $0.caption },
            .list("rows", "Rows", IncidentRowView.shape) { $0.rows },
            .optionalRecord("parts", "Parts", PartsView.shape) { $0.parts },
        ])
}
