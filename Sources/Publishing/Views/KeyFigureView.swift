import Templating

/// What a template shows of key figure.
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

/// What a template shows of key figures.
struct KeyFiguresView: TemplateView {
    var rows: [KeyFigureView] = []

    static let shape: Shape<KeyFiguresView> = Shape(
        "key figures",
        [
            .list("rows", "Rows", KeyFigureView.shape) { $0.rows }
        ])
}
