import Reports

/// A list of incidents divided by years, then into parts, so that no page grows with the site.
struct YearDivision: Sendable {
    struct Year: Sendable {
        /// Nil for incidents that no year holds.
        var year: Int?
        /// In the order of the timeline.
        var incidents: [Int]
    }

    /// In the order of the timeline; incidents that no year holds come last.
    private(set) var years: [Year] = []
    let pageSize: Int

    /// - Parameter incidents: in the order of the timeline.
    init(_ incidents: [Int], of report: ReleasedReport, pageSize: Int) {
        self.pageSize = pageSize
        var byYear: [Int: [Int]] = [:]
        var undated: [Int] = []
        for incident in incidents {
            if let year = report.incidentFacts[incident].bucket.year {
                byYear[year, default: []].append(incident)
            } else {
                undated.append(incident)
            }
        }
        years = byYear.sorted { $0.key < $1.key }.map { Year(year: $0.key, incidents: $0.value) }
        if !undated.isEmpty { years.append(Year(year: nil, incidents: undated)) }
    }

    /// Whether all of it fits on one page: a row has about 12 elements, and so has each year on the record's own page.
    var isWhole: Bool {
        let count = years.reduce(0) { $0 + $1.incidents.count }
        return count <= pageSize && (count + years.count) * 12 <= pageSize * 12 + 60
    }

    func parts(of year: Year) -> Int { max(1, (year.incidents.count + pageSize - 1) / pageSize) }

    /// The incidents of a part, newest first where `newestFirst`.
    func incidents(in part: YearPart) -> [Int] {
        guard let year = years.first(where: { $0.year == part.year }) else { return [] }
        let start = (part.part - 1) * pageSize
        guard start < year.incidents.count else { return [] }
        return Array(year.incidents[start..<min(start + pageSize, year.incidents.count)])
    }

    var all: [YearPart] {
        years.flatMap { year in (1...parts(of: year)).map { YearPart(year: year.year, part: $0) } }
    }
}
