import Templating

/// Newest first, or one part of it.
struct IncidentsPage: SitePage {
    static let template = "incidents"

    var frame: PageFrame
    var intro: String?
    var years: YearsView?
    var caption: String
    var rows: [IncidentRowView] = []
    var parts: PartsView?

    static let shape: Shape<IncidentsPage> = Shape(
        "incidents page",
        frameFields + [
            .optionalText("intro", "Intro") { $0.intro },
            .optionalRecord("years", "Years", YearsView.shape) { $0.years },
            .text("caption", "Incidents 1 to 80 of 1,072") { $0.caption },
            .list("rows", "Rows", IncidentRowView.shape) { $0.rows },
            .optionalRecord("parts", "Parts", PartsView.shape) { $0.parts },
        ])
}
