import Templating

/// Casualties: every account of one incident, or sums over several.
struct CasualtiesBlock: BlockView {
    static let template = "views/casualties"

    var head: BlockHead
    /// The incident whose accounts these are.
    var record: RefView?
    var accounts: TollAccountsView?
    var table: TollTableView?

    static let shape: Shape<CasualtiesBlock> = Shape(
        "casualties view",
        headFields + [
            .optionalRecord("record", "The incident whose accounts these are", RefView.shape) { $0.record },
            .optionalRecord("accounts", "Who said what, of one incident", TollAccountsView.shape) { $0.accounts },
            .optionalRecord("table", "Sums over several incidents", TollTableView.shape) { $0.table },
        ])
}
