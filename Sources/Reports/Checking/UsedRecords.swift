import Diagnostics

/// The sources and places that some record names.
struct UsedRecords {
    private(set) var sources: Set<String> = []
    private(set) var places: Set<String> = []

    init(_ report: Report, _ resolver: Resolver) {
        var sources: Set<String> = []
        var places: Set<String> = []
        func add(_ id: String, to used: inout Set<String>, _ type: RecordType, by key: RecordKey) {
            // Names repeat by the thousand: what is there already need not be looked up.
            if used.contains(id) { return }
            guard let named = resolver.key(id, type), named != key else { return }
            used.insert(named.id)
        }
        report.forEachReferences { header, uses in
            for use in uses {
                switch use.target {
                case .record(let types):
                    if types.first == .source { add(use.id, to: &sources, .source, by: header.key) }
                    if types.first == .place { add(use.id, to: &places, .place, by: header.key) }
                case .speaker: add(use.id, to: &sources, .source, by: header.key)
                case .prose(let type, _):
                    if type == nil || type == .source { add(use.id, to: &sources, .source, by: header.key) }
                    if type == nil || type == .place { add(use.id, to: &places, .place, by: header.key) }
                case .subject, .claim, .media, .unknownType: break
                }
            }
            for claim in header.claims {
                if let origin = claim.origin { add(origin.id, to: &sources, .source, by: header.key) }
            }
        }
        for index in report.sources.indices {
            if let origin = report.sources[index].details.origin {
                add(origin.id, to: &sources, .source, by: report.sources[index].key)
            }
        }
        for index in report.incidents.indices {
            for toll in report.incidents[index].tolls {
                if let origin = toll.origin { add(origin.id, to: &sources, .source, by: report.incidents[index].key) }
            }
        }
        self.sources = sources
        self.places = places
    }
}
