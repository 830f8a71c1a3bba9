import Templating

/// A toll group, as templates see it.
struct TollGroupView: TemplateView {
    var code: String
    var label: String?
    var rows: [TollRowView] = []

    static let shape: Shape<TollGroupView> = Shape(
        "toll group",
        [
            .text("code", "People · attackers · below-stated · as-not-stated") { $0.code },
            .optionalText("label", "Absent for people; Attackers, never added to others") { $0.label },
            .list("rows", "Rows", TollRowView.shape) { $0.rows },
        ])
}
