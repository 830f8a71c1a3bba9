import Templating

/// What stands at the address of a record that was taken down: that it was, when and why, and nothing else of it.
/// `page.noindex` is set.
struct TakenDownPage: SitePage {
    static let template = "taken-down"

    var frame: PageFrame
    var type: String
    var id: String
    var date: DateTextView
    var reason: String?
    var contact: String?
    var contactHref: TemplateURL?

    static let shape: Shape<TakenDownPage> = Shape(
        "taken-down page",
        frameFields + [
            .text("type", "What kind of record it was") { $0.type },
            .text("id", "Its permanent name") { $0.id },
            .record("date", "The day on which it was taken down", DateTextView.shape) { $0.date },
            .optionalText("reason", "Why, as the editors put it") { $0.reason },
            .optionalText("contact", "How to reach the editors") { $0.contact },
            .optionalURL("contactHref", "The same as a link, where it is an address") { $0.contactHref },
        ])
}
