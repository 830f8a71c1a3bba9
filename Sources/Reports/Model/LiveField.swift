/// The values that prose may show with `[[id.field]]`, by type of record.
package enum LiveField {
    package static func names(on type: RecordType) -> [String] {
        switch type {
        case .incident:
            ["title", "date", "time", "duration", "place", "kind", "verification"] + Outcome.allCases.map(\.rawValue)
        case .actor: ["name", "kind", "status", "founded", "ended"]
        case .place: ["name", "kind"]
        case .source: ["title", "publisher", "published"]
        case .campaign: ["title", "kind", "date"] + Outcome.allCases.map(\.rawValue)
        case .brief: ["title", "date"]
        case .page: ["title"]
        }
    }

    package static func exists(_ name: String, on type: RecordType) -> Bool { names(on: type).contains(name) }
}
