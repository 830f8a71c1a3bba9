import Templating

/// A record, a year or an origin that a way in leads to at once.
struct EntryPickView: TemplateView {
    var label: String
    var lang: String?
    var href: TemplateURL
    var count: String

    static let shape: Shape<EntryPickView> = Shape(
        "pick of a way in",
        [
            .text("label", "A name or a year") { $0.label },
            .optionalText("lang", "Language of the name where it is not the page's") { $0.lang },
            .url("href", "Where it leads") { $0.href },
            .text("count", "Incidents, or claims and tolls") { $0.count },
        ])
}

/// Ways in that answer one question: when, who, where, how sure, on what.
struct EntryGroupView: TemplateView {
    var code: String
    var label: String
    var entries: [EntryView] = []
    var picks: [EntryPickView] = []

    static let shape: Shape<EntryGroupView> = Shape(
        "ways in",
        [
            .text("code", "when · who · where · sure · what") { $0.code },
            .text("label", "The question") { $0.label },
            .list("entries", "Pages of the whole site", EntryView.shape) { $0.entries },
            .list("picks", "Those with most, at once", EntryPickView.shape) { $0.picks },
            .flag("hasPicks", "Whether there are any") { !$0.picks.isEmpty },
        ])
}
