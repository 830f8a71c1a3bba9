import Templating

/// One line of a record's card. Exactly one of text, date, term, refs, accounts carries the value; note, accounts and cites add to it.
struct FactView: TemplateView {
    var label: String
    var text: String?
    var date: DateTextView?
    var term: TermView?
    var refs: [RefView] = []
    var note: String?
    var outward: OutwardView?
    var accounts: AccountsView?
    var cites: [CiteView] = []

    static let shape: Shape<FactView> = Shape(
        "fact",
        [
            .text("label", "Label") { $0.label },
            .optionalText("text", "Text") { $0.text },
            .optionalRecord("date", "Date", DateTextView.shape) { $0.date },
            .optionalRecord("term", "Term", TermView.shape) { $0.term },
            .list("refs", "Refs", RefView.shape) { $0.refs },
            .optionalText("note", "The uncertainty said (the source gives no day), the precision (to the city)") {
                $0.note
            },
            .optionalRecord("outward", "A link that leaves the site", OutwardView.shape) { $0.outward },
            .optionalRecord("accounts", "Where several tellers differ, each of them", AccountsView.shape) {
                $0.accounts
            },
            .list("cites", "Cites", CiteView.shape) { $0.cites },
        ])
}
