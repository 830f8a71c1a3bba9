import Reports

/// The stretch of time that a drawing shows, with the marks and names of its axis.
struct TimelineAxis: Sendable {
    enum Unit: Sendable { case day, month, year }

    /// A name on the axis.
    struct Label: Sendable {
        var x: Double
        var text: String
        /// Whether it stands on a narrow page too.
        var isMain: Bool
    }

    /// A stretch that a bar or a link stands for.
    struct Bucket: Sendable {
        /// Days since 1970.
        var first: Int
        var last: Int
        var year: Int
        /// 1 to 12; nil for a whole year.
        var month: Int?
        /// Nil for a whole month.
        var day: Int?
    }

    /// Days since 1970, both shown.
    let first: Int
    let last: Int

    /// All of some days, out to whole years, months or days, whichever gives an axis that can be read.
    init(from first: Int, to last: Int) {
        let (start, end) = (Day(number: first), Day(number: max(first, last)))
        if last - first > 400 {
            self.init(first: Day(start.year, 1, 1), last: Day(end.year, 12, 31))
        } else if last - first > 20 {
            self.init(first: Day(start.year, start.month, 1), last: Day.lastDay(ofMonth: end.month, of: end.year))
        } else {
            self.init(first: start.adding(days: -2), last: end.adding(days: 2))
        }
    }

    /// A year, or a month of one.
    init(year: Int, month: Int? = nil) {
        self.init(
            first: Day(year, month ?? 1, 1), last: month.map { Day.lastDay(ofMonth: $0, of: year) } ?? Day(year, 12, 31)
        )
    }

    private init(first: Day, last: Day) {
        self.first = first.number
        self.last = last.number
    }

    /// The place of the beginning of a day, from 0 to 1,000; what lies beyond the edges stands at them.
    func x(_ day: Int) -> Double {
        let clamped = Swift.min(Swift.max(day, first), last + 1)
        return Double(clamped - first) * FluidSVG.width / Double(last + 1 - first)
    }

    /// What the names of the axis stand for.
    var unit: Unit { last - first > 800 ? .year : last - first > 45 ? .month : .day }

    /// What a bar stands for where there are too many incidents to draw one by one.
    var barUnit: Unit { last - first > 366 * 60 ? .year : last - first > 366 ? .month : .day }

    /// The years, months or days of the axis, in order; none where they would be too many to draw.
    func buckets(_ unit: Unit) -> [Bucket] {
        var buckets: [Bucket] = []
        var day = Day(number: first)
        let end = Day(number: last)
        while day <= end, buckets.count <= 2_000 {
            let stop: Day
            switch unit {
            case .year: stop = Day(day.year, 12, 31)
            case .month: stop = Day.lastDay(ofMonth: day.month, of: day.year)
            case .day: stop = day
            }
            buckets.append(
                Bucket(
                    first: day.number, last: Swift.min(stop, end).number, year: day.year,
                    month: unit == .year ? nil : day.month, day: unit == .day ? day.day : nil))
            day = stop.adding(days: 1)
        }
        return buckets
    }

    /// Where lines stand across the drawing: the beginnings of years, months or days.
    func lines() -> [Double] {
        let step = unit == .year ? yearStep(most: 40) : 1
        return stretches().filter { unit != .year || $0.year % step == 0 }.map { x($0.first) }
    }

    /// The names of the axis, in the middle of what they name.
    func labels(in phrases: DatePhrases) -> [Label] {
        let stretches = stretches()
        switch unit {
        case .year:
            let (all, main) = (yearStep(most: 24), yearStep(most: 7))
            return stretches.filter { $0.year % all == 0 }.map {
                Label(x: middle($0), text: String($0.year), isMain: $0.year % main == 0)
            }
        case .month:
            let names = phrases.shortMonths
            let several = Day(number: first).year != Day(number: last).year
            return stretches.enumerated().map { index, bucket in
                let name = names[bucket.month! - 1]
                let isMain = stretches.count <= 12 || bucket.month! % 3 == 1
                let text = several && (bucket.month == 1 || index == 0) ? "\(name) \(bucket.year)" : name
                return Label(x: middle(bucket), text: text, isMain: isMain)
            }
        case .day:
            return stretches.enumerated().map { index, bucket in
                let isFirst = index == 0 || bucket.day == 1
                let isMain = stretches.count <= 10 || (isFirst ? bucket.day != 31 : bucket.day! % 5 == 0)
                let month = phrases.shortMonths[bucket.month! - 1]
                let text = isFirst ? "\(bucket.day!) \(month)" : String(bucket.day!)
                return Label(x: middle(bucket), text: text, isMain: isMain)
            }
        }
    }

    private func middle(_ bucket: Bucket) -> Double { (x(bucket.first) + x(bucket.last + 1)) / 2 }

    /// The years, months or days whose names and lines are drawn. A very long axis has no line for each year.
    private func stretches() -> [Bucket] {
        guard unit == .year else { return buckets(unit) }
        let (start, end) = (Day(number: first).year, Day(number: last).year)
        let step = yearStep(most: 40)
        var year = start / step * step
        var found: [Bucket] = []
        while year <= end {
            if year >= start {
                found.append(
                    Bucket(first: Day(year, 1, 1).number, last: Day(year, 12, 31).number, year: year))
            }
            year += step
        }
        return found
    }

    /// The step of 1, 2, 5, 10, … years that leaves at most so many of them.
    private func yearStep(most: Int) -> Int {
        let years = Day(number: last).year - Day(number: first).year + 1
        var step = 1
        while true {
            for factor in [1, 2, 5] where years / (step * factor) <= most { return step * factor }
            step *= 10
        }
    }
}
