import Reports
import Templating

/// A judgement within a text.
extension PageBuilder {
    /// - Returns: nil where the judgement is above the audience, or none has the id.
    mutating func judgementBlock(_ view: ReportView, of record: RecordKey, asOf: EventDate?) -> JudgementBlock? {
        guard let judgement = view.judgement ?? named(view.judgementID, in: record),
            // What is written in a block is no row of a record, so its label is judged here.
            judgement.row.tlp <= report.release.audience,
            let text = html(judgement.text, of: record, level: 3, asOf: asOf)
        else { return nil }
        var block = JudgementBlock(head: BlockHead(label: words["judgement"]), text: text)
        block.likelihood = judgement.likelihood.flatMap { likelihood(ofTerm: $0.id) }
        block.confidence = judgement.confidence.map { term("confidence", $0.rawValue) }
        block.restsOn = claims(judgement.restsOn, in: record)
        block.wouldChange = judgement.wouldChangeIf
        return block
    }

    private func named(_ id: Reference?, in record: RecordKey) -> Judgement? {
        guard let id, record.type == .brief, let position = report.position(of: record) else { return nil }
        return report.briefs[position].judgements.first { $0.id?.id == id.id }
    }

    /// A term of the site's scale with what it means: "likely", "55 to 80 per cent".
    func likelihood(ofTerm term: String) -> LikelihoodView? {
        guard let row = report.site.likelihoodScale.row(of: term) else { return nil }
        let numbers = row.range.split { !$0.isNumber }.compactMap { Int($0) }
        guard let from = numbers.first, let to = numbers.last else { return nil }
        return LikelihoodView(
            label: term,
            range: words.filled("likelihoodRange", ("from", String(from)), ("to", String(to))), from: from,
            span: to - from)
    }

    /// "CTD, 13 March 2023 (Northern Bypass)", each with a link to the claim.
    private func claims(_ references: [ClaimReference], in record: RecordKey) -> RestsOnView? {
        let rows = references.compactMap { reference -> RefView? in
            guard let address = address(of: reference, in: record), let claim = claim(reference, in: record) else {
                return nil
            }
            let made = claim.made.map { ", " + $0.phrase(in: edition.dates) } ?? ""
            return RefView(text: name(claim.by) + made + " (" + ref(address.record).plain + ")", href: link(address))
        }
        return rows.isEmpty ? nil : RestsOnView(rows: rows)
    }
}
