import Templating

/// A role, as templates see it.
struct RoleView: TemplateView {
    var title: String
    var organisation: RefView?
    var period: String?
    var basis: TermView
    var saying: String?
    var note: String?
    var cites: [CiteView] = []

    static let shape: Shape<RoleView> = Shape(
        "role",
        [
            .text("title", "Title") { $0.title },
            .optionalRecord("organisation", "Organisation", RefView.shape) { $0.organisation },
            .optionalText("period", "Period") { $0.period },
            .record("basis", "Basis", TermView.shape) { $0.basis },
            .optionalText("saying", "Saying") { $0.saying },
            .optionalText("note", "Note") { $0.note },
            .list("cites", "Cites", CiteView.shape) { $0.cites },
        ])
}
