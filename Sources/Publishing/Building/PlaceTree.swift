import Reports

/// The gazetteer as a tree: every place after the one that it lies within, those of one parent by their names.
struct PlaceTree: Sendable {
    struct Entry: Sendable {
        var place: Int
        /// How many places lie around it: 0 for one that lies within no other.
        var level: Int
    }

    private(set) var entries: [Entry] = []

    init(_ report: ReleasedReport) {
        let roots = report.places.indices.filter { report.placeFacts[$0].chain.count < 2 }
        for root in Self.sorted(roots, of: report) { add(root, level: 0, report) }
    }

    private mutating func add(_ place: Int, level: Int, _ report: ReleasedReport) {
        entries.append(Entry(place: place, level: level))
        for child in Self.sorted(report.placeFacts[place].children, of: report) { add(child, level: level + 1, report) }
    }

    static func sorted(_ places: [Int], of report: ReleasedReport) -> [Int] {
        places.sorted { left, right in
            let (name, other) = (report.places[left].displayTitle, report.places[right].displayTitle)
            return name != other ? name < other : left < right
        }
    }
}
