import Templating

/// A key figure, as templates see it.
struct KeyFigureView: TemplateView {
    var label: String
    var value: String
    var note: String?
    var href: TemplateURL?

    static let shape: Shape<KeyFigureView> = Shape(
        "key figure",
        [
            .text("label", "Killed, attackers apart") { $0.label },
            .text("value", "An honest phrase: at least 88") { $0.value },
            .optionalText("note", "In 214 incidents; not stated for 31") { $0.note },
            .optionalURL("href", "Href") { $0.href },
        ])
}

/// A key figures, as templates see it.
struct KeyFiguresView: TemplateView {
    var rows: [KeyFigureView] = []

    static let shape: Shape<KeyFiguresView> = Shape(
        "key figures",
        [
            .list("rows", "Rows", KeyFigureView.shape) { $0.rows }
        ])
}
