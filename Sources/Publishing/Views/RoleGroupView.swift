import Templating

/// What a template shows of role group.
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

/// What a template shows of participants.
struct ParticipantsView: TemplateView {
    var groups: [RoleGroupView] = []

    static let shape: Shape<ParticipantsView> = Shape(
        "participants",
        [
            .list("groups", "Groups", RoleGroupView.shape) { $0.groups }
        ])
}
