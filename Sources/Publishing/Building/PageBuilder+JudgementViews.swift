import Reports
import Templating

/// A judgement within a text.
extension PageBuilder {
    /// - Returns: nil where the judgement is above the audience, or none has the id.
    mutating func judgementBlock(_ view: ReportView, of record: RecordKey, asOf: EventDate?) -> JudgementBlock? {
        // What is written in a block is no row of a record, so its label is judged here.
        guard let judgement = view.judgement ?? named(view.judgementID, in: record),
            judgement.row.tlp <= report.release.audience,
            let shown = self.judgement(judgement, number: 1, of: record, asOf: asOf)
        else { return nil }
        return JudgementBlock(head: BlockHead(label: words["judgement"]), judgement: shown)
    }

    private func named(_ id: Reference?, in record: RecordKey) -> Judgement? {
        guard let id, record.type == .brief, let position = report.position(of: record) else { return nil }
        return report.briefs[position].judgements.first { $0.id?.id == id.id }
    }
}
