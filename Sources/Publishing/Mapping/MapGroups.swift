import Reports

/// Incidents by where a map shows them: those of one point together, unless some of them are known more finely than others.
struct MapGroups {
    struct Group {
        var point: MapPoint
        var incidents: [Int]
    }

    /// The largest first.
    private(set) var groups: [Group] = []
    /// Incidents that no map can show: without a place, or at one that nobody placed.
    private(set) var unplaced: [Int] = []

    private struct Key: Hashable {
        var latitude: Double
        var longitude: Double
        var coarseness: Precision?
    }

    init(_ incidents: [Int], _ maps: SiteMaps) {
        var numbers: [Key: Int] = [:]
        for incident in incidents {
            guard let point = maps.incidents[incident] else {
                unplaced.append(incident)
                continue
            }
            let key = Key(
                latitude: point.latitude, longitude: point.longitude, coarseness: point.isCoarse ? point.precision : nil
            )
            if let number = numbers[key] {
                groups[number].incidents.append(incident)
                groups[number].point.precision = max(groups[number].point.precision, point.precision)
            } else {
                numbers[key] = groups.count
                groups.append(Group(point: point, incidents: [incident]))
            }
        }
        groups.sort { left, right in
            if left.incidents.count != right.incidents.count { return left.incidents.count > right.incidents.count }
            return left.incidents[0] < right.incidents[0]
        }
    }

    var countryWide: Int { groups.reduce(0) { $0 + ($1.point.precision == .country ? $1.incidents.count : 0) } }
}
