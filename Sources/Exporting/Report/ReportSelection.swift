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
                .actor: Array(report.actors.indices), .place: Array(report.places.indices),
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
        func addAll(namedBy record: any Record) {
            for use in record.references {
                switch use.target {
                case .record(let types):
                    add(types.lazy.compactMap { report.key(named: use.id, type: $0) }.first)
                case .speaker:
                    add(report.key(named: use.id, type: .actor) ?? report.key(named: use.id, type: .source))
                case .prose(let type, _): add(report.key(named: use.id, type: type))
                case .claim(let record?): add(report.key(named: record))
                case .claim, .subject, .unknownType, .media: break
                }
            }
        }
        for incident in incidents { addAll(namedBy: report.incidents[incident]) }
        while let key = waiting.popLast() {
            if let record = report.record(key) { addAll(namedBy: record) }
        }
        for key in found {
            if let position = report.position(of: key) { positions[key.type, default: []].append(position) }
        }
        for type in positions.keys { positions[type]?.sort() }
    }
}
