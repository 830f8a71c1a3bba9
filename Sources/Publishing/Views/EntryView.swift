import Templating

/// An entry, as templates see it.
struct EntryView: TemplateView {
    var href: TemplateURL
    var label: String
    var count: String?
    var text: String

    static let shape: Shape<EntryView> = Shape(
        "entry",
        [
            .url("href", "Href") { $0.href },
            .text("label", "Label") { $0.label },
            .optionalText("count", "1,072") { $0.count },
            .text("text", "One line on what is there") { $0.text },
        ])
}
