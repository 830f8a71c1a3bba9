import Diagnostics

/// Knows every id of a report: what it names, and what was probably meant by one that names nothing.
struct Resolver {
    /// Ids that lead to a record, by type; a former id or a duplicate leads to the record that took its place.
    private var keys: [RecordType: [String: RecordKey]] = [:]
    /// The ids of the claims of each record.
    private var claims: [RecordKey: Set<String>] = [:]
    private let mediaFiles: Set<String>

    init(_ report: Report) {
        mediaFiles = report.mediaFiles
        for type in RecordType.allCases { keys[type] = [:] }
        report.forEachRecord { record in
            let key = record.key
            keys[key.type]![key.id] = key
            if !record.header.claims.isEmpty { claims[key] = Set(record.header.claims.compactMap { $0.id?.id }) }
        }
        for duplicate in report.duplicates { keys[duplicate.header.key.type]![duplicate.header.id] = duplicate.target }
        for duplicate in report.duplicates {
            for former in duplicate.header.formerly where keys[duplicate.target.type]![former.id] == nil {
                keys[duplicate.target.type]![former.id] = duplicate.target
            }
        }
        // A record's own id is stronger than another's former one.
        report.forEachRecord { record in
            for former in record.header.formerly where keys[record.key.type]![former.id] == nil {
                keys[record.key.type]![former.id] = record.key
            }
        }
    }

    func key(_ id: String, _ type: RecordType) -> RecordKey? { keys[type]![id] }

    /// The record that a reference leads to; of several types the first that has the id.
    func record(_ id: String, in types: [RecordType]) -> RecordKey? {
        for type in types { if let key = keys[type]![id] { return key } }
        return nil
    }

    /// The records that a bare id in prose may mean.
    func candidates(_ id: String) -> [RecordKey] { RecordType.allCases.compactMap { keys[$0]![id] } }

    func hasClaim(_ claim: String, of record: RecordKey) -> Bool { claims[record]?.contains(claim) ?? false }

    func claimIDs(of record: RecordKey) -> [String] { (claims[record] ?? []).sorted() }

    func hasMedia(_ file: String) -> Bool { mediaFiles.contains(file) }

    /// The records that have claims and this id, for a claim of another record.
    func recordsWithClaims(_ id: String) -> [RecordKey] { candidates(id).filter { claims[$0] != nil } }

    func suggestion(for id: String, in types: [RecordType]) -> String? {
        NearMiss.best(for: id, among: types.flatMap { keys[$0]!.keys })
    }

    func mediaSuggestion(for file: String) -> String? { NearMiss.best(for: file, among: mediaFiles) }
}
