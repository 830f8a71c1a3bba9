import Reports
import Templating

/// Pages of campaigns and their list.
extension PageBuilder {
    mutating func campaignsPage(part: Int) -> CampaignsPage {
        CampaignsPage(frame: frame(kind: "campaigns", heading: words["navCampaigns"]), caption: "")
    }

    mutating func campaignPage(_ position: Int) -> CampaignPage {
        let campaign = report.campaigns[position]
        return CampaignPage(
            frame: frame(kind: "campaign", heading: campaign.displayTitle),
            kind: term("campaignKind", campaign.kind.rawValue))
    }
}
