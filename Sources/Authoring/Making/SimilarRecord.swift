package import Reports

/// A record that a new one may be telling again.
package struct SimilarRecord: Sendable {
    package var key: RecordKey
    package var title: String
    package var path: String
    /// What the two have in common.
    package var likeness: String

    /// The records that a new one resembles, the likest first; at most ten.
    package static func all(like new: NewRecord, in manuscript: Manuscript) -> [SimilarRecord] {
        let report = manuscript.report
        switch new.key.type {
        case .incident:
            return DuplicateFinder(report).matches(new.sketch).prefix(10).map { index, likenesses in
                SimilarRecord(
                    report.incidents[index], likenesses.map(\.rawValue).joined(separator: ", "))
            }
        case .actor:
            return named(like: new, among: report.actors) { actor in
                [actor.displayTitle] + actor.names.map(\.text.value)
            }
        case .place:
            return named(like: new, among: report.places) { [$0.displayTitle] + $0.details.names.map(\.text.value) }
        case .source:
            let same = report.sources.filter { $0.details.url != nil && $0.details.url?.text == new.address }
            return same.map { SimilarRecord($0, "the same address") }
                + named(like: new, among: report.sources.filter { $0.details.title != nil }) { [$0.displayTitle] }
        case .campaign: return named(like: new, among: report.campaigns) { [$0.displayTitle] }
        case .brief: return named(like: new, among: report.briefs) { [$0.displayTitle] }
        case .page: return named(like: new, among: report.pages) { [$0.displayTitle] }
        }
    }

    private init(_ record: some Record, _ likeness: String) {
        key = record.key
        title = record.displayTitle
        path = record.header.path
        self.likeness = likeness
    }

    private static func named<Kind: Record>(
        like new: NewRecord, among records: [Kind], names: (Kind) -> [String]
    ) -> [SimilarRecord] {
        let wanted = new.title.lowercased()
        return records.compactMap { record in
            let names = names(record)
            if names.contains(where: { $0.lowercased() == wanted }) { return SimilarRecord(record, "the same name") }
            let isLike = names.contains { TitleLikeness($0, new.title).isNearlySame }
            return isLike ? SimilarRecord(record, "nearly the same words") : nil
        }.prefix(10).map(\.self)
    }
}
