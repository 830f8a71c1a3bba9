import Diagnostics
import Markdown
import Records

extension RecordDecoder {
    mutating func campaign(_ fields: Fields, _ header: inout RecordHeader, body: Prose?) -> Campaign? {
        guard let title = located("title", fields) else { return nil }
        var campaign = Campaign(header: header, title: title)
        campaign.kind = fields.choice("kind", Campaign.Kind.self, &diagnostics) ?? .campaign
        campaign.date = dates(fields["date"])
        campaign.actors = references(fields.list("actors"))
        campaign.startsWith = reference(fields["starts_with"])
        campaign.summary = prose(fields["summary"])
        campaign.body = body
        complete(&header)
        campaign.header = header
        return campaign
    }

    mutating func brief(_ fields: Fields, _ header: inout RecordHeader, body: Prose?) -> Brief? {
        let title = located("title", fields)
        let date = date(fields["date"])
        let authors = fields.texts("authors", &diagnostics)
        guard let title, let date, let node = fields["date"] else { return nil }
        var brief = Brief(header: header, title: title, date: Located(date, at: node.range), authors: authors)
        brief.kind = fields.choice("kind", Brief.Kind.self, &diagnostics)
        if let node = fields["covers"],
            let coverage = Fields(node, schema: .coverage, diagnostics: &diagnostics)
        {
            brief.covers.period = self.date(coverage["period"])
            brief.covers.places = references(coverage.list("places"))
            brief.covers.actors = references(coverage.list("actors"))
        }
        for node in fields.list("key_points") { if let point = prose(node) { brief.keyPoints.append(point) } }
        for node in fields.list("judgements") {
            guard let row = Fields(node, schema: .judgement, diagnostics: &diagnostics),
                let judgement = judgement(row, node)
            else { continue }
            brief.judgements.append(judgement)
        }
        brief.summary = prose(fields["summary"])
        brief.body = body
        complete(&header)
        brief.header = header
        checkJudgementBlocks(brief)
        return brief
    }

    mutating func judgement(_ fields: Fields, _ node: RecordNode) -> Judgement? {
        guard let text = prose(fields["text"]) else { return nil }
        var judgement = Judgement(text: text, row: row(fields, node))
        judgement.id = reference(fields["id"])
        judgement.likelihood = likelihood(fields["likelihood"])
        judgement.confidence = fields.choice("confidence", Judgement.Confidence.self, &diagnostics)
        judgement.restsOn = claimReferences(fields.list("rests_on"))
        judgement.wouldChangeIf = fields.text("would_change_if", &diagnostics)
        return judgement
    }

    private mutating func likelihood(_ node: RecordNode?) -> Reference? {
        guard let node, let text = node.readText(&diagnostics) else { return nil }
        let scale = site.likelihoodScale
        if scale.row(of: text) == nil {
            let other = LikelihoodScale.all.first { $0.id != scale.id && $0.row(of: text) != nil }
            diagnostics.append(
                Diagnostic(
                    .unknownTerm, "'\(text)' is no term of the scale \(scale.title)", at: node.location,
                    explanation: other.map { "It is a term of \($0.title); a site uses one scale." }
                        ?? "The terms are \(scale.terms.joined(separator: ", ")).",
                    suggestion: NearMiss.best(for: text, among: scale.terms)))
        }
        return Reference(text.lowercased(), at: node.range)
    }

    private mutating func checkJudgementBlocks(_ brief: Brief) {
        let ids = brief.judgements.compactMap { $0.id?.id }
        for view in brief.header.views {
            guard let id = view.judgementID, !ids.contains(id.id) else { continue }
            diagnostics.append(
                Diagnostic(
                    .unknownID, "Judgement '\(id.id)' is not in this brief", at: location(id.range),
                    suggestion: NearMiss.best(for: id.id, among: ids)))
        }
    }
}
