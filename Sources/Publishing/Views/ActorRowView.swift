import Templating

/// An actor row, as templates see it.
struct ActorRowView: TemplateView {
    var actor: RefView
    var names: String?
    var active: String?
    var incidents: Int
    var marks: [TermView] = []

    static let shape: Shape<ActorRowView> = Shape(
        "actor row",
        [
            .record("actor", "Actor", RefView.shape) { $0.actor },
            .optionalText("names", "Acronyms and aliases that are not only reported") { $0.names },
            .optionalText("active", "2007 to 2023") { $0.active },
            .number("incidents", "Incidents") { $0.incidents },
            .list("marks", "Status; alleged, identity-disputed", TermView.shape) { $0.marks },
        ])
}
