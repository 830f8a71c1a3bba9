import Reports

/// The timeline divided into pages: a page a year; a year that is too long for one has a page a month, and a month that
/// is too long has parts.
///
/// The address of a year never changes as the site grows, nor that of a month once it has one.
struct TimelineDivision: Sendable {
    struct Month: Sendable {
        /// 1 to 12; 0 for incidents that no month holds.
        var month: Int
        var incidents: [Int]
    }

    struct Year: Sendable {
        /// Nil for incidents that no year holds.
        var year: Int?
        /// In order; incidents that no month holds come first.
        var months: [Month]

        var incidents: [Int] { months.flatMap(\.incidents) }
        var count: Int { months.reduce(0) { $0 + $1.incidents.count } }
    }

    let years: [Year]
    let pageSize: Int
    /// The pages that hold rows, in the order in which a reader goes on, and where each stands among them.
    private(set) var readingOrder: [TimelinePart] = []
    private(set) var readingPosition: [TimelinePart: Int] = [:]

    init(_ report: ReleasedReport) {
        pageSize = report.site.pageSize
        var years: [Int?: [Int: [Int]]] = [:]
        for incident in report.chronology {
            let bucket = report.incidentFacts[incident].date?.bucket
            years[bucket?.year, default: [:]][bucket?.month ?? 0, default: []].append(incident)
        }
        let sorted = years.sorted { left, right in
            switch (left.key, right.key) {
            case (let first?, let second?): first < second
            case (nil, _): false
            case (_, nil): true
            }
        }
        self.years = sorted.map { year, months in
            Year(
                year: year,
                months: months.sorted { $0.key < $1.key }.map { Month(month: $0.key, incidents: $0.value) })
        }
        for year in self.years {
            if isDivided(year) {
                for month in year.months {
                    for part in 1...parts(of: month) {
                        readingOrder.append(TimelinePart(year: year.year, month: month.month, part: part))
                    }
                }
            } else {
                readingOrder.append(TimelinePart(year: year.year, month: nil, part: 1))
            }
        }
        for (position, part) in readingOrder.enumerated() { readingPosition[part] = position }
    }

    /// A row has about 12 elements and the table of a month 15 around them; a page is to have fewer than 1,200.
    func isDivided(_ year: Year) -> Bool {
        year.count > pageSize || year.count * 12 + year.months.count * 15 > pageSize * 12 + 60
    }

    func parts(of month: Month) -> Int { max(1, (month.incidents.count + pageSize - 1) / pageSize) }

    /// Every page of the timeline but its first.
    var parts: [TimelinePart] {
        years.flatMap { year in
            var parts = [TimelinePart(year: year.year, month: nil, part: 1)]
            guard isDivided(year) else { return parts }
            for month in year.months {
                for part in 1...self.parts(of: month) {
                    parts.append(TimelinePart(year: year.year, month: month.month, part: part))
                }
            }
            return parts
        }
    }

    func incidents(in part: TimelinePart) -> [Int] {
        guard let year = years.first(where: { $0.year == part.year }) else { return [] }
        guard let month = part.month else { return year.incidents }
        guard let incidents = year.months.first(where: { $0.month == month })?.incidents else { return [] }
        let start = (part.part - 1) * pageSize
        return start < incidents.count ? Array(incidents[start..<min(start + pageSize, incidents.count)]) : []
    }
}

extension TimelinePart {
    /// `timeline/2010.html`, `timeline/2010-01.html`, `timeline/2010-01-2.html`, `timeline/undated.html`.
    var route: Route {
        var name = year.map(String.init) ?? "undated"
        if let month { name += month < 10 ? "-0\(month)" : "-\(month)" }
        if part > 1 { name += "-\(part)" }
        return Route("timeline/\(name).html")
    }
}
