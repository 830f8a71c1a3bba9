import Reports

/// Something that rests on a source: a record that cites it, or a source that repeats it.
enum SourceRest: Sendable {
    case record(RecordKey)
    /// The position of a source that repeats this one.
    case repeated(Int)

    /// The groups in which records that cite a source are shown; sources that repeat it come last.
    static let order: [RecordType] = [.incident, .actor, .place, .campaign, .brief, .page, .source]

    /// All that rests on a source, in the order of its page: incidents with the newest first.
    static func all(on position: Int, in report: ReleasedReport) -> [SourceRest] {
        let facts = report.sourceFacts[position]
        var all: [SourceRest] = []
        all.reserveCapacity(facts.records.count + facts.repeatedBy.count)
        for type in order {
            let keys = facts.records.filter { $0.type == type }
            guard type == .incident, keys.count > 1 else {
                all += keys.map(SourceRest.record)
                continue
            }
            let places = keys.map { report.chronologicalPosition[report.position(of: $0)!] }
            all += zip(places, keys).sorted { $0.0 > $1.0 }.map { .record($0.1) }
        }
        return all + facts.repeatedBy.map(SourceRest.repeated)
    }
}
