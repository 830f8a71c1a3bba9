import Templating

/// The account this site puts forward.
struct TollView: TemplateView {
    var by: RefView
    var via: String?
    var asOf: DateTextView?
    var rule: String
    var table: TollTableView
    var cites: [CiteView] = []

    static let shape: Shape<TollView> = Shape(
        "toll",
        [
            .record("by", "By", RefView.shape) { $0.by },
            .optionalText("via", "Via") { $0.via },
            .optionalRecord("asOf", "As of", DateTextView.shape) { $0.asOf },
            .text("rule", "Why this one: Chosen by the editors, The latest dated account, by this site's counting rule")
            { $0.rule },
            .record("table", "Table", TollTableView.shape) { $0.table },
            .list("cites", "Cites", CiteView.shape) { $0.cites },
        ])
}
