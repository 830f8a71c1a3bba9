import Templating

/// A name row, as templates see it.
struct NameRowView: TemplateView {
    var text: String
    var lang: String?
    var isolated = false
    var kind: TermView
    var language: String?
    var period: String?
    var usedBy: [RefView] = []
    var basis: TermView?
    var note: String?
    var cites: [CiteView] = []

    static let shape: Shape<NameRowView> = Shape(
        "name row",
        [
            .text("text", "Text") { $0.text },
            .optionalText("lang", "Lang") { $0.lang },
            .flag("isolated", "Whether text runs against the page's direction, and lang is not known") { $0.isolated },
            .record("kind", "Kind", TermView.shape) { $0.kind },
            .optionalText("language", "The language's name") { $0.language },
            .optionalText("period", "Period") { $0.period },
            .list("usedBy", "Used by", RefView.shape) { $0.usedBy },
            .optionalRecord("basis", "Basis", TermView.shape) { $0.basis },
            .optionalText("note", "Note") { $0.note },
            .list("cites", "Cites", CiteView.shape) { $0.cites },
        ])
}

/// A names, as templates see it.
struct NamesView: TemplateView {
    var rows: [NameRowView] = []

    static let shape: Shape<NamesView> = Shape(
        "names",
        [
            .list("rows", "Rows", NameRowView.shape) { $0.rows }
        ])
}
