import Diagnostics

/// What rules look at: the whole report, drafts and withheld records among it, since an author wants to hear of what is
/// wrong before it is released; and beside it what is released now, for rules about what goes out.
package struct ReportUnderCheck: Sendable {
    package let report: Report
    package let released: ReleasedReport
    let resolver: Resolver
    let guarded: GuardedPersons
    let used: UsedRecords
    /// The position of each actor and each place, by id.
    let actorPositions: [String: Int]
    let placePositions: [String: Int]
    /// The bytes of a file, for finding the words of a finding in it.
    private let bytes: @Sendable (_ path: String) -> [UInt8]?

    package init(
        _ report: Report, released: ReleasedReport, bytes: @escaping @Sendable (_ path: String) -> [UInt8]?
    ) {
        self.report = report
        self.released = released
        self.bytes = bytes
        let resolver = report.resolver ?? Resolver(report)
        self.resolver = resolver
        used = UsedRecords(report, resolver)
        var actors: [String: Int] = [:]
        actors.reserveCapacity(report.actors.count)
        for index in report.actors.indices { actors[report.actors[index].key.id] = index }
        var places: [String: Int] = [:]
        places.reserveCapacity(report.places.count)
        for index in report.places.indices { places[report.places[index].key.id] = index }
        actorPositions = actors
        placePositions = places
        guarded = GuardedPersons(report) { reference in
            resolver.key(reference.id, .actor).flatMap { actors[$0.id] }
        }
    }

    /// The actor that a reference leads to, by way of former ids and duplicates.
    func actorPosition(_ reference: Reference?) -> Int? {
        reference.flatMap { resolver.key($0.id, .actor) }.flatMap { actorPositions[$0.id] }
    }

    func actor(_ reference: Reference?) -> Actor? { actorPosition(reference).map { report.actors[$0] } }

    /// Whether the record of either actor says what the two are to each other: a successor bears its forerunner's name, and
    /// whoever is said to be distinct is not confused.
    func areRelated(_ first: Int, _ second: Int) -> Bool {
        func names(_ one: Int, _ other: Int) -> Bool {
            report.actors[one].relations.contains { actorPosition($0.actor) == other }
        }
        return names(first, second) || names(second, first)
    }

    /// A source by its own id; the list is sorted by it.
    func source(_ id: String) -> Source? {
        var low = 0
        var high = report.sources.count
        while low < high {
            let middle = (low + high) / 2
            if report.sources[middle].key.id < id { low = middle + 1 } else { high = middle }
        }
        guard low < report.sources.count, report.sources[low].key.id == id else { return nil }
        return report.sources[low]
    }

    /// The records of a list that no other names and no import brought.
    func unnamed<Kind: Record>(_ records: [Kind], among named: Set<String>) -> [Kind] {
        records.indices.lazy
            .filter { !named.contains(records[$0].key.id) && !records[$0].header.isImported }
            .map { records[$0] }
    }

    func placePosition(_ reference: Reference?) -> Int? {
        reference.flatMap { resolver.key($0.id, .place) }.flatMap { placePositions[$0.id] }
    }

    /// Where a text stands in a record's file: the first of `phrases` that is found; else `fallback`.
    ///
    /// What is found wrong in prose is found in its words, which have lost their places; a file is searched for them only
    /// where there is something to report.
    func location(
        ofAny phrases: [String], in header: borrowing RecordHeader, within range: SourceRange? = nil,
        else fallback: SourceRange
    ) -> SourceLocation {
        if let bytes = bytes(header.path) {
            let extent = range ?? header.extent
            let window = bytes[max(0, extent.offsets.lowerBound)..<min(bytes.count, extent.offsets.upperBound)]
            for phrase in phrases {
                if let found = WordSearch.range(of: phrase, in: window) { return header.location(found) }
            }
        }
        return header.location(fallback)
    }
}

extension RecordHeader {
    /// Whether the record came from an import: a line of a JSON Lines file. What a dataset says is kept as it says it, so
    /// rules about how a thing is best typed do not look at it.
    var isImported: Bool { path.hasSuffix(".jsonl") }
}
