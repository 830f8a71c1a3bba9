import Templating

/// A campaign row, as templates see it.
struct CampaignRowView: TemplateView {
    var campaign: RefView
    var kind: TermView
    var date: DateTextView?
    var incidents: Int
    var killed: FigureView?

    static let shape: Shape<CampaignRowView> = Shape(
        "campaign row",
        [
            .record("campaign", "Campaign", RefView.shape) { $0.campaign },
            .record("kind", "Kind", TermView.shape) { $0.kind },
            .optionalRecord("date", "Date", DateTextView.shape) { $0.date },
            .number("incidents", "Incidents") { $0.incidents },
            .optionalRecord("killed", "Killed", FigureView.shape) { $0.killed },
        ])
}
