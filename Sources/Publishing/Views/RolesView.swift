import Templating

/// A roles, as templates see it.
struct RolesView: TemplateView {
    var competing = false
    var rows: [RoleView] = []

    static let shape: Shape<RolesView> = Shape(
        "roles",
        [
            .flag("competing", "Competing") { $0.competing },
            .list("rows", "Rows", RoleView.shape) { $0.rows },
        ])
}
