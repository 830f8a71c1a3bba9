import Templating

/// A latest incidents, as templates see it.
struct LatestIncidentsView: TemplateView {
    var rows: [IncidentRowView] = []
    var more: TemplateURL
    /// What the list leaves out.
    var note: String?

    static let shape: Shape<LatestIncidentsView> = Shape(
        "latest incidents",
        [
            .list("rows", "Rows", IncidentRowView.shape) { $0.rows },
            .url("more", "More") { $0.more },
            .optionalText("note", "What the list leaves out") { $0.note },
        ])
}
