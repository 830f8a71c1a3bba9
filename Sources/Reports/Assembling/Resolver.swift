import Diagnostics

/// Knows every id of a report: what it names, and what was probably meant by one that names nothing.
struct Resolver {
    /// Ids that lead to a record, by type; a former id or a duplicate leads to the record that took its place.
    private var keys = [[String: RecordKey]](repeating: [:], count: RecordType.allCases.count)
    /// The ids of the claims of each record.
    private var claims: [RecordKey: Set<String>] = [:]
    private let mediaFiles: Set<String>

    init(_ report: Report) {
        mediaFiles = report.mediaFiles
        let counts = [
            report.incidents.count, report.actors.count, report.places.count, report.sources.count,
            report.campaigns.count, report.briefs.count, report.pages.count,
        ]
        for (type, count) in counts.enumerated() { keys[type].reserveCapacity(count) }
        report.forEachHeader { header in
            let key = header.key
            keys[key.type.ordinal][key.id] = key
            if !header.claims.isEmpty { claims[key] = Set(header.claims.compactMap { $0.id?.id }) }
        }
        for duplicate in report.duplicates {
            keys[duplicate.header.key.type.ordinal][duplicate.header.id] = duplicate.target
        }
        for duplicate in report.duplicates {
            for former in duplicate.header.formerly where keys[duplicate.target.type.ordinal][former.id] == nil {
                keys[duplicate.target.type.ordinal][former.id] = duplicate.target
            }
        }
        // A record's own id is stronger than another's former one.
        report.forEachHeader { header in
            for former in header.formerly where keys[header.key.type.ordinal][former.id] == nil {
                keys[header.key.type.ordinal][former.id] = header.key
            }
        }
    }

    func key(_ id: String, _ type: RecordType) -> RecordKey? { keys[type.ordinal][id] }

    /// The record that a reference leads to; of several types the first that has the id.
    func record(_ id: String, in types: [RecordType]) -> RecordKey? {
        for type in types { if let key = keys[type.ordinal][id] { return key } }
        return nil
    }

    /// The records that a bare id in prose may mean.
    func candidates(_ id: String) -> [RecordKey] { RecordType.allCases.compactMap { keys[$0.ordinal][id] } }

    func hasClaim(_ claim: String, of record: RecordKey) -> Bool { claims[record]?.contains(claim) ?? false }

    func claimIDs(of record: RecordKey) -> [String] { (claims[record] ?? []).sorted() }

    func hasMedia(_ file: String) -> Bool { mediaFiles.contains(file) }

    /// The records that have claims and this id, for a claim of another record.
    func recordsWithClaims(_ id: String) -> [RecordKey] { candidates(id).filter { claims[$0] != nil } }

    func suggestion(for id: String, in types: [RecordType]) -> String? {
        NearMiss.best(for: id, among: types.flatMap { keys[$0.ordinal].keys })
    }

    func mediaSuggestion(for file: String) -> String? { NearMiss.best(for: file, among: mediaFiles) }
}
