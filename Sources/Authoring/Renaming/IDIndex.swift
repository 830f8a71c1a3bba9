import Reports

/// Which types of record have an id, and what its records hold that a reference may name.
struct IDIndex: Sendable {
    private var keys: [String: [RecordType]] = [:]
    private var former: [RecordKey: RecordKey] = [:]
    private var claims: [RecordKey: Set<String>] = [:]
    private var all: Set<RecordKey> = []

    init(_ manuscript: Manuscript) {
        for records in manuscript.records {
            for record in records {
                let header = record.header
                all.insert(header.key)
                add(header.key)
                for old in header.formerly {
                    let key = RecordKey(header.key.type, old.id)
                    add(key)
                    former[key] = header.key
                }
                // The claims of a duplicate are not published, and nothing can name them.
                if header.duplicateOf == nil { claims[header.key] = Set(header.claims.compactMap { $0.id?.id }) }
            }
        }
    }

    private mutating func add(_ key: RecordKey) {
        if keys[key.id]?.contains(key.type) != true { keys[key.id, default: []].append(key.type) }
    }

    /// Whether a record has the id now.
    func has(_ key: RecordKey) -> Bool { all.contains(key) }

    /// The record that had the id before.
    func owner(ofFormer key: RecordKey) -> RecordKey? { former[key] }

    /// The types that have a record of this id, or had one.
    func types(of id: String) -> [RecordType] {
        let known = keys[id] ?? []
        return RecordType.allCases.filter(known.contains)
    }

    /// The record that a claim of another record is looked for in.
    func holder(ofClaim claim: String, in id: String) -> RecordKey? {
        types(of: id).map { RecordKey($0, id) }.first { claims[$0]?.contains(claim) == true }
    }

    func ids(of type: RecordType) -> [String] { all.filter { $0.type == type }.map(\.id).sorted() }
}
