import Diagnostics

/// Knows every id of a report: what it names, and what was probably meant by one that names nothing.
struct Resolver {
    /// Ids that lead to a record, by type; a former id or a duplicate leads to the record that took its place.
    private let keys: [[String: RecordKey]]
    /// The ids of the claims of each record.
    private let claims: [RecordKey: Set<String>]
    /// Records that nobody can name anything of any more.
    private let takenDown: Set<RecordKey>
    private let mediaFiles: Set<String>
    private let typedInFaultyFiles: Set<RecordKey>
    /// Whether any record had another id before.
    let hasFormerIDs: Bool

    init(_ report: Report) {
        mediaFiles = report.mediaFiles
        typedInFaultyFiles = report.typedInFaultyFiles
        var keys = [[String: RecordKey]](repeating: [:], count: RecordType.allCases.count)
        var claims: [RecordKey: Set<String>] = [:]
        let counts = [
            report.incidents.count, report.actors.count, report.places.count, report.sources.count,
            report.campaigns.count, report.briefs.count, report.pages.count,
        ]
        for (type, count) in counts.enumerated() { keys[type].reserveCapacity(count) }
        var former: [(id: String, key: RecordKey)] = []
        takenDown = Set(report.takenDown.map(\.header.key))
        for record in report.takenDown {
            let key = record.header.key
            keys[key.type.ordinal][key.id] = key
            for old in record.header.formerly { former.append((old.id, key)) }
        }
        report.forEachHeader { header in
            let key = header.key
            keys[key.type.ordinal][key.id] = key
            if !header.claims.isEmpty { claims[key] = Set(header.claims.compactMap { $0.id?.id }) }
            for old in header.formerly { former.append((old.id, key)) }
        }
        for duplicate in report.duplicates {
            keys[duplicate.header.key.type.ordinal][duplicate.header.id] = duplicate.target
        }
        var formerOfDuplicates: [(id: String, key: RecordKey)] = []
        for duplicate in report.duplicates {
            for old in duplicate.header.formerly { formerOfDuplicates.append((old.id, duplicate.target)) }
        }
        // A record's own id is stronger than another's former one.
        for old in formerOfDuplicates + former where keys[old.key.type.ordinal][old.id] == nil {
            keys[old.key.type.ordinal][old.id] = old.key
        }
        self.keys = keys
        self.claims = claims
        hasFormerIDs = !former.isEmpty || !formerOfDuplicates.isEmpty
    }

    func key(_ id: String, _ type: RecordType) -> RecordKey? { keys[type.ordinal][id] }

    /// The record that a reference leads to; of several types the first that has the id.
    func record(_ id: String, in types: [RecordType]) -> RecordKey? {
        for type in types { if let key = keys[type.ordinal][id] { return key } }
        return nil
    }

    /// The records that a bare id in prose may mean.
    func candidates(_ id: String) -> [RecordKey] { RecordType.allCases.compactMap { keys[$0.ordinal][id] } }

    /// Every id that may lead to one of these records, former ones and those of duplicates among them.
    func ids(leadingTo records: Set<RecordKey>) -> Set<String> {
        guard !records.isEmpty else { return [] }
        return keys.reduce(into: []) { ids, leads in
            for (id, key) in leads where records.contains(key) { ids.insert(id) }
        }
    }

    /// A record that was taken down may have had any claim.
    func hasClaim(_ claim: String, of record: RecordKey) -> Bool {
        claims[record]?.contains(claim) ?? takenDown.contains(record)
    }

    func isTakenDown(_ record: RecordKey) -> Bool { takenDown.contains(record) }

    func claimIDs(of record: RecordKey) -> [String] { (claims[record] ?? []).sorted() }

    func hasMedia(_ file: String) -> Bool { mediaFiles.contains(file) }

    /// The records that have claims and this id, for a claim of another record.
    func recordsWithClaims(_ id: String) -> [RecordKey] { candidates(id).filter { claims[$0] != nil } }

    /// Whether a file with errors seems to hold a record of this id: where it could not be read, that is said there.
    func mayBeUnread(_ id: String, in types: [RecordType]) -> Bool {
        types.contains { typedInFaultyFiles.contains(RecordKey($0, id)) }
    }

    func suggestion(for id: String, in types: [RecordType]) -> String? {
        NearMiss.best(for: id, among: types.flatMap { keys[$0.ordinal].keys })
    }

    func mediaSuggestion(for file: String) -> String? { NearMiss.best(for: file, among: mediaFiles) }
}
