import Reports
import Templating

/// Pages of campaigns and their list.
extension PageBuilder {
    mutating func campaignsPage(part: Int) -> CampaignsPage {
        let sorted = Edition.newestFirst(report.campaigns.map { $0.date?.chosen?.value })
        var page = CampaignsPage(
            frame: frame(
                kind: "campaigns", heading: title(words["navCampaigns"], part: part),
                description: words["campaignsDescription"], section: .list(.campaign),
                trail: part == 1 ? [] : [(words["navCampaigns"], .list(.campaign))]),
            caption: rangeOfPart(part, of: sorted.count) ?? words["campaignsCaption"])
        page.intro = words.counted("campaignCount", sorted.count)
        page.rows = edition.slice(sorted, part: part).map { position in
            let campaign = report.campaigns[position]
            let incidents = report.campaignFacts[position].incidents
            return CampaignRowView(
                campaign: ref(campaign.key), kind: term("campaignKind", campaign.kind.rawValue),
                date: campaign.date?.chosen.map { date($0.value, style: .short) }, incidents: incidents.count,
                killed: incidents.isEmpty ? nil : figure(report.sum(.killed, of: incidents).people))
        }
        page.parts = numberedParts(edition.parts(sorted.count), current: part) { .list(.campaign, part: $0) }
        return page
    }

    mutating func campaignPage(_ position: Int) -> CampaignPage {
        let campaign = report.campaigns[position]
        let facts = report.campaignFacts[position]
        let title = campaign.title.value
        let kind = term("campaignKind", campaign.kind.rawValue)
        let composed = words.filled(
            "campaignDescription", ("title", title), ("kind", kind.label.lowercasedFirst),
            ("incidents", words.counted("incidentCount", facts.incidents.count)))
        var page = CampaignPage(
            frame: frame(
                kind: "campaign", heading: title, title: uniqueTitle(title, campaign.key),
                headingLang: language(of: campaign.header),
                description: description(plain(campaign.summary) ?? plain(campaign.body), else: composed),
                section: .list(.campaign), trail: [(words["navCampaigns"], .list(.campaign))], isArticle: true,
                record: campaign.header),
            kind: kind)
        page.lang = language(of: campaign.header)
        page.kickers = campaign.date?.chosen.map { [RefView(text: $0.value.phrase(in: edition.dates))] } ?? []
        page.notice = notice(of: campaign.header)
        page.summary = html(campaign.summary, of: campaign.key, level: 2)
        page.facts = self.facts(of: position)
        page.replies = replies(of: campaign.header)
        page.narrative = html(campaign.body, of: campaign.key, level: 3)
        page.totals = totals(of: facts.incidents, meaning: words["sumMeaningCampaign"])
        page.activity = activity(of: facts.incidents, of: campaign.key)
        page.maps = maps(
            of: facts.incidents,
            label: words.filled(
                "mapOf", ("name", title), ("incidents", words.counted("incidentCount", facts.incidents.count))))
        page.incidents = incidentSection(
            of: campaign.key, facts.incidents, intro: words.counted("incidentsJoined", facts.incidents.count),
            activity: page.activity)
        page.claims = claims(of: campaign.header, standings: facts.standings)
        page.media = media(of: campaign.header)
        _ = cites(campaign.header.sources)
        page.sources = sourceList()
        page.revisions = revisions(of: campaign.header)
        page.citeAs = citation(of: campaign.header, title: title)
        addCitation(of: campaign.header, title: title, to: &page.frame)
        return page
    }

    private mutating func facts(of position: Int) -> [FactView] {
        let campaign = report.campaigns[position]
        var rows: [FactView] = []
        if let dates = campaign.date, let chosen = dates.chosen {
            var fact = FactView(label: words["date"], date: date(chosen.value))
            fact.note = fact.date?.mark
            fact.accounts = accounts(dates) { [edition] in $0.phrase(in: edition.dates) }
            rows.append(fact)
        }
        if !campaign.actors.isEmpty {
            rows.append(FactView(label: words["navActors"], refs: campaign.actors.map { ref($0, .actor) }))
        }
        if let first = campaign.startsWith {
            rows.append(FactView(label: words["factStartsWith"], refs: [ref(first, .incident)]))
        }
        if let mentions = mentionsFact(report.campaignFacts[position].mentions) { rows.append(mentions) }
        return rows + externalFacts(of: campaign.header)
    }
}
