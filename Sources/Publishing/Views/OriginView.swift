import Templating

/// The way to what rests on one origin alone.
struct OriginLinkView: TemplateView {
    var label: String
    var href: TemplateURL
    var count: Int

    static let shape: Shape<OriginLinkView> = Shape(
        "link to an origin",
        [
            .text("label", "The origin's name") { $0.label },
            .url("href", "Its group, on this part of the list or another") { $0.href },
            .number("count", "Claims and tolls") { $0.count },
        ])
}

/// What rests on one origin alone, or as much of it as this part of the list holds.
struct OriginGroupView: TemplateView {
    var code: String
    var origin: RefView
    var count: String
    var rows: [SingleOriginRowView] = []

    static let shape: Shape<OriginGroupView> = Shape(
        "origin with what rests on it",
        [
            .text("code", "Anchor is origin.CODE") { $0.code },
            .record("origin", "Who or what it is", RefView.shape) { $0.origin },
            .text("count", "17 claims and tolls") { $0.count },
            .list("rows", "Newest first", SingleOriginRowView.shape) { $0.rows },
        ])
}

/// On an actor's page: what rests on its word alone.
struct AloneView: TemplateView {
    var note: String
    var rows: [SingleOriginRowView] = []
    var more: TemplateURL

    static let shape: Shape<AloneView> = Shape(
        "what rests on an actor alone",
        [
            .text("note", "How many claims and tolls, and how many are shown") { $0.note },
            .list("rows", "The newest", SingleOriginRowView.shape) { $0.rows },
            .url("more", "The whole list, at this origin") { $0.more },
        ])
}
