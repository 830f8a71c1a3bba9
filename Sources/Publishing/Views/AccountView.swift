import Templating

/// One teller's value of one field.
struct AccountView: TemplateView {
    var value: String
    var lang: String?
    var by: RefView?
    var via: String?
    var asOf: DateTextView?
    var mark: TermView?
    var note: String?
    var cites: [CiteView] = []

    static let shape: Shape<AccountView> = Shape(
        "account",
        [
            .text("value", "Value") { $0.value },
            .optionalText("lang", "The language of its text, where it is not the site's") { $0.lang },
            .optionalText("dir", "The direction of its text, beside lang") { $0.lang.map(Language.direction) },
            .optionalRecord("by", "Who says so; absent only where the source says it itself", RefView.shape) { $0.by },
            .optionalText("via", "Via AFP") { $0.via },
            .optionalRecord("asOf", "As of", DateTextView.shape) { $0.asOf },
            .optionalRecord("mark", "In-use · superseded · withdrawn", TermView.shape) { $0.mark },
            .optionalText("note", "Note") { $0.note },
            .list("cites", "Cites", CiteView.shape) { $0.cites },
        ])
}

/// An accounts, as templates see it.
struct AccountsView: TemplateView {
    var rows: [AccountView] = []

    static let shape: Shape<AccountsView> = Shape(
        "accounts",
        [
            .list("rows", "In the site's order, all of them", AccountView.shape) { $0.rows }
        ])
}
