/// What is left of records that were taken down.
extension ReleaseFilter {
    /// Those that the audience could see before, sorted by key; of a draft, or of what was above the audience, there is
    /// nothing to be said.
    func tombstones(of report: Report) -> [Tombstone] {
        let reasons = Dictionary(heldBack.records.map { ($0.key, $0.reason) }, uniquingKeysWith: { first, _ in first })
        var aliases: [RecordKey: [RecordKey]] = [:]
        for duplicate in report.duplicates where release.reason(toWithhold: duplicate.header) == nil {
            let ids = [duplicate.header.id] + duplicate.header.formerly.map(\.id)
            aliases[duplicate.target, default: []] += ids.map { RecordKey(duplicate.target.type, $0) }
        }
        return report.takenDown.compactMap { record -> Tombstone? in
            let header = record.header
            guard reasons[header.key] == .takenDown, let date = record.date else { return nil }
            let former = header.formerly.map { RecordKey(header.key.type, $0.id) }
            return Tombstone(
                key: header.key, date: date, reason: record.reason, published: header.published,
                addresses: record.mayHaveHadPage ? [header.key] + former + (aliases[header.key] ?? []) : [],
                firstID: header.formerly.first?.id ?? header.id)
        }.sorted { $0.key < $1.key }
    }
}
