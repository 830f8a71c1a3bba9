import Templating

/// A dispute, as templates see it.
struct DisputeView: TemplateView {
    var id: String
    var record: RefView
    var date: DateTextView?
    var accounts: AccountsView

    static let shape: Shape<DisputeView> = Shape(
        "dispute",
        [
            .text("id", "The anchor: the incident and the field, a claim by its name") { $0.id },
            .record("record", "Record", RefView.shape) { $0.record },
            .optionalRecord("date", "Date", DateTextView.shape) { $0.date },
            .record("accounts", "Accounts", AccountsView.shape) { $0.accounts },
        ])
}
