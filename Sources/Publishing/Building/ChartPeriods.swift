import Reports

/// Incidents by year or by month, as charts and their tables have them.
///
/// A period holds what lies within it wholly, as the timeline does: what no single year, or no month, holds stands last
/// and is not drawn.
struct ChartPeriods {
    enum Unit: Sendable { case year, month }

    struct Period {
        /// A year, or twelve times the year and the month from 0; nil for what lies in no single period.
        var key: Int?
        /// The year of a period without a month of its own.
        var year: Int?
        var incidents: [Int]
    }

    let unit: Unit
    /// Those with incidents, in the order of time.
    private(set) var periods: [Period]

    init(_ incidents: [Int], of edition: Edition, by unit: Unit) {
        self.unit = unit
        var known: [Int: [Int]] = [:]
        /// By year, what no month holds; by nil, what no year holds.
        var rest: [Int?: [Int]] = [:]
        for incident in incidents {
            let bucket = edition.buckets[incident]
            switch (unit, bucket.year, bucket.month) {
            case (.year, let year?, _): known[year, default: []].append(incident)
            case (.month, let year?, let month?): known[year * 12 + month - 1, default: []].append(incident)
            case (_, let year, _): rest[year, default: []].append(incident)
            }
        }
        periods = known.sorted { $0.key < $1.key }.map { key, incidents in
            Period(key: key, year: unit == .year ? key : Self.year(ofMonth: key), incidents: incidents)
        }
        periods += rest.sorted { ($0.key ?? .max) < ($1.key ?? .max) }.map { year, incidents in
            Period(key: nil, year: year, incidents: incidents)
        }
    }

    static func year(ofMonth key: Int) -> Int { key >= 0 ? key / 12 : (key - 11) / 12 }

    static func month(ofMonth key: Int) -> Int { key - year(ofMonth: key) * 12 }

    /// The periods that can be drawn.
    var drawn: ArraySlice<Period> { periods.prefix { $0.key != nil } }

    /// Incidents that are in no period that can be drawn.
    var undrawn: Int { periods.dropFirst(drawn.count).reduce(0) { $0 + $1.incidents.count } }

    /// A place of the time axis: a period with incidents, one without, or the sign that many without are left out.
    enum Slot {
        case period(Period)
        case empty(Int)
        case leftOut
    }

    /// The time axis. A gap is as wide as it was long, unless the whole would then be too long to draw.
    var slots: [Slot] {
        guard let first = drawn.first?.key, let last = drawn.last?.key else { return [] }
        let isWhole = last - first < 120
        var slots: [Slot] = []
        var previous: Int?
        for period in drawn {
            let key = period.key!
            if let previous, key - previous > 1 {
                if isWhole || key - previous <= 3 {
                    slots += ((previous + 1)..<key).map { .empty($0) }
                } else {
                    slots.append(.leftOut)
                }
            }
            slots.append(.period(period))
            previous = key
        }
        return slots
    }

    /// By month where the incidents lie within two years, else by year; nil where one period, or none, holds them all.
    static func fitting(_ incidents: [Int], of edition: Edition) -> ChartPeriods? {
        var first = Int.max
        var last = Int.min
        var years: Set<Int> = []
        var withoutMonth = 0
        for incident in incidents {
            let bucket = edition.buckets[incident]
            guard let year = bucket.year else { continue }
            years.insert(year)
            if let month = bucket.month {
                first = min(first, year * 12 + month)
                last = max(last, year * 12 + month)
            } else {
                withoutMonth += 1
            }
        }
        if first < last, last - first < 24, withoutMonth * 2 < incidents.count, incidents.count > 2 {
            return ChartPeriods(incidents, of: edition, by: .month)
        }
        return years.count > 1 ? ChartPeriods(incidents, of: edition, by: .year) : nil
    }
}
