import Templating

/// A relation, as templates see it.
struct RelationView: TemplateView {
    var actor: RefView
    var title: String?
    var period: String?
    var basis: TermView
    var saying: String?
    var note: String?
    var cites: [CiteView] = []

    static let shape: Shape<RelationView> = Shape(
        "relation",
        [
            .record("actor", "Actor", RefView.shape) { $0.actor },
            .optionalText("title", "The title that it holds in this actor") { $0.title },
            .optionalText("period", "Period") { $0.period },
            .record("basis", "Basis", TermView.shape) { $0.basis },
            .optionalText("saying", "Saying") { $0.saying },
            .optionalText("note", "Note") { $0.note },
            .list("cites", "Cites", CiteView.shape) { $0.cites },
        ])
}
