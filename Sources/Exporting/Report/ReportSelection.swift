import Publishing
import Reports

/// The records of a file: all of them, or some incidents and whatever they name, and what that names in turn.
///
/// Other incidents that are named are not taken in, nor briefs and pages, which are about more than a selection.
struct ReportSelection {
    /// In the order of the timeline.
    private(set) var incidents: [Int] = []
    /// Positions by type, in the order of ids.
    private var positions: [RecordType: [Int]] = [:]

    func positions(of type: RecordType) -> [Int] { positions[type] ?? [] }

    init(_ selection: DataFile.Selection, of edition: Edition) {
        let report = edition.report
        incidents = edition.incidents(in: selection)
        if case .all = selection {
            positions = [
                .actor: Self.shownActors(edition), .place: Array(report.places.indices),
                .source: Array(report.sources.indices), .campaign: Array(report.campaigns.indices),
                .brief: Array(report.briefs.indices), .page: Array(report.pages.indices),
            ]
            return
        }
        var found: Set<RecordKey> = []
        var waiting: [RecordKey] = []
        func add(_ key: RecordKey?) {
            guard let key, [.actor, .place, .source, .campaign].contains(key.type), found.insert(key).inserted else {
                return
            }
            waiting.append(key)
        }
        for incident in incidents { report.forEachKey(namedBy: report.incidents[incident], add) }
        while let key = waiting.popLast() {
            if let record = report.record(key) { report.forEachKey(namedBy: record, add) }
        }
        for key in found {
            if let position = report.position(of: key) { positions[key.type, default: []].append(position) }
        }
        for type in positions.keys { positions[type]?.sort() }
    }

    /// Those that are listed, and of private persons without a page those that something names.
    private static func shownActors(_ edition: Edition) -> [Int] {
        let report = edition.report
        let all = Array(report.actors.indices)
        let unlisted = all.filter { !edition.isSubject(actor: $0) }
        guard !unlisted.isEmpty else { return all }
        var named: Set<String> = []
        report.forEachRecord { record in
            let own = record.key
            report.forEachKey(namedBy: record) {
                if let key = $0, key.type == .actor, key != own { named.insert(key.id) }
            }
        }
        return all.filter { edition.isSubject(actor: $0) || named.contains(report.actors[$0].id) }
    }
}

extension ReleasedReport {
    /// Calls `body` with each released record that another names, as far as the other is shown.
    fileprivate func forEachKey(namedBy record: any Record, _ body: (RecordKey?) -> Void) {
        let shown: any Record = (record as? Actor)?.asShown(withheld: "") ?? record
        for use in shown.references {
            switch use.target {
            case .record(let types): body(types.lazy.compactMap { self.key(named: use.id, type: $0) }.first)
            case .speaker: body(key(named: use.id, type: .actor) ?? key(named: use.id, type: .source))
            case .prose(let type, _): body(key(named: use.id, type: type))
            case .claim(let record?): body(key(named: record))
            case .claim, .subject, .unknownType, .media: break
            }
        }
        // What something repeats may be a key of the author's own, and is no reference that has to lead somewhere.
        var origins = shown.header.claims.map(\.origin) + shown.inlineSources.map(\.origin)
        if let source = shown as? Source { origins.append(source.details.origin) }
        if let incident = shown as? Incident { origins += incident.tolls.map(\.origin) }
        for case let origin? in origins {
            body(key(named: origin.id, type: .source) ?? key(named: origin.id, type: .actor))
        }
    }
}
