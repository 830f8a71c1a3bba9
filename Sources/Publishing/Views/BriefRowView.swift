import Templating

/// A brief row, as templates see it.
struct BriefRowView: TemplateView {
    var href: TemplateURL
    var title: String
    var lang: String?
    var date: DateTextView
    var kind: TermView
    var covers: String?
    var lead: String?

    static let shape: Shape<BriefRowView> = Shape(
        "brief row",
        [
            .url("href", "Href") { $0.href },
            .text("title", "Title") { $0.title },
            .optionalText("lang", "The language of its text, where it is not the site's") { $0.lang },
            .optionalText("dir", "The direction of its text, beside lang") { $0.lang.map(Language.direction) },
            .record("date", "Date", DateTextView.shape) { $0.date },
            .record("kind", "Flash · daily · weekly · assessment · profile", TermView.shape) { $0.kind },
            .optionalText("covers", "Period and places covered") { $0.covers },
            .optionalText("lead", "The first key point as plain text") { $0.lead },
        ])
}
