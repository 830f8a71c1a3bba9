import Templating

/// A standing, as templates see it.
struct StandingView: TemplateView {
    var code: String
    var label: String
    var fields: String
    var note: String?

    static let shape: Shape<StandingView> = Shape(
        "standing",
        [
            .text("code", "Corroborated · disputed · single-origin · denied") { $0.code },
            .text("label", "Label") { $0.label },
            .text("fields", "Number killed, place") { $0.fields },
            .optionalText("note", "2 independent origins") { $0.note },
        ])
}
