import Templating

/// A role group, as templates see it.
struct RoleGroupView: TemplateView {
    var label: String
    var competing: String?
    var rows: [ParticipantView] = []

    static let shape: Shape<RoleGroupView> = Shape(
        "role group",
        [
            .text("label", "Perpetrator") { $0.label },
            .optionalText("competing", "3 accounts name different holders of this role; all stand") { $0.competing },
            .list("rows", "Rows", ParticipantView.shape) { $0.rows },
        ])
}

/// A participants, as templates see it.
struct ParticipantsView: TemplateView {
    var groups: [RoleGroupView] = []

    static let shape: Shape<ParticipantsView> = Shape(
        "participants",
        [
            .list("groups", "Groups", RoleGroupView.shape) { $0.groups }
        ])
}
