import Reports

/// Where each incident stands in the campaigns that it belongs to, and each brief among the briefs: so that a page knows
/// its neighbours without looking for itself in a list.
struct ThreadIndex: Sendable {
    struct Membership: Sendable {
        var campaign: Int
        /// In ``CampaignFacts/incidents``.
        var position: Int
    }

    /// By incident; campaigns in the order of their ids.
    let memberships: [[Membership]]
    /// The briefs, oldest first; the id decides what is equal.
    let briefs: [Int]
    /// Where in ``briefs`` each brief stands.
    let briefPositions: [Int]

    init(_ report: ReleasedReport) {
        var memberships = [[Membership]](repeating: [], count: report.incidents.count)
        for (campaign, facts) in report.campaignFacts.enumerated() {
            for (position, incident) in facts.incidents.enumerated() {
                memberships[incident].append(Membership(campaign: campaign, position: position))
            }
        }
        self.memberships = memberships
        let keys = report.briefs.map(\.date.value.sortKey)
        let briefs = report.briefs.indices.sorted { keys[$0] != keys[$1] ? keys[$0] < keys[$1] : $0 > $1 }
        self.briefs = briefs
        briefPositions = briefs.enumerated().reduce(into: [Int](repeating: 0, count: briefs.count)) {
            $0[$1.element] = $1.offset
        }
    }
}
