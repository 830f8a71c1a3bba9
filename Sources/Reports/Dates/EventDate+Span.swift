/// What every date yields, whatever its form: bounds, order, precision, the calendar unit it belongs to.
extension EventDate {
    /// The first day that may be meant; nil where the start is open or unknown.
    package var earliest: Day? {
        switch form {
        case .single(let date): date.earliest
        case .interval(let start, _): start.date?.earliest
        case .oneOf(let members), .allOf(let members):
            members.contains { $0.earliest == nil } ? nil : members.compactMap(\.earliest).min()
        }
    }

    /// The last day that may be meant; nil where the end is open or unknown.
    package var latest: Day? {
        switch form {
        case .single(let date): date.latest
        case .interval(_, let end): end.date?.latest
        case .oneOf(let members), .allOf(let members):
            members.contains { $0.latest == nil } ? nil : members.compactMap(\.latest).max()
        }
    }

    /// `?` or `%` stands somewhere in it.
    package var isUncertain: Bool { dates.contains { $0.qualifier.contains(.uncertain) } }

    /// `~` or `%` stands somewhere in it, or it names a season.
    package var isApproximate: Bool {
        dates.contains { $0.qualifier.contains(.approximate) || $0.subYear?.isSeason == true }
    }

    /// Whether it is one day, all its digits given and nothing qualified.
    package var isExactDay: Bool { exactDay != nil }

    /// The day, if it is one and nothing is left open about it.
    package var exactDay: Day? {
        guard case .single(let date) = form, date.day != nil, date.isExact else { return nil }
        return date.earliest
    }

    /// `2023-02-17`, if it is one exact day.
    package var isoDay: String? { exactDay?.description }

    /// What the `datetime` attribute of HTML's `<time>` may hold: only where the date is exact, and of a form that HTML
    /// has (a day, a month, a year from 1 on, a date-time; HTML Living Standard, "Dates and times").
    package var machineText: String? {
        guard case .single(let date) = form, date.isExact, date.subYear == nil, date.year.value >= 1,
            date.year.value < CalendarDate.Year.limit
        else { return nil }
        var text = Day.padded(date.year.value, 4)
        guard let month = date.month?.value else { return text }
        text += "-" + Day.padded(month, 2)
        guard let day = date.day?.value else { return text }
        text += "-" + Day.padded(day, 2)
        guard let clock = date.clock else { return text }
        guard clock.hour < 24 else { return text }
        text += "T" + [clock.hour, clock.minute, clock.second].map { Day.padded($0, 2) }.joined(separator: ":")
        switch clock.zone {
        case .local: break
        case .utc: text += "Z"
        case .offset(let minutes):
            let size = abs(minutes)
            text += (minutes < 0 ? "-" : "+") + Day.padded(size / 60, 2) + ":" + Day.padded(size % 60, 2)
        }
        return text
    }

    // MARK: - Order

    /// The order of lists: by earliest day, then by latest. A date with an open or unknown start sorts by its latest
    /// day; one whose end is open or unknown comes after those that begin with it and end. Ids decide what is equal.
    package struct SortKey: Sendable, Hashable, Comparable {
        /// Days since 1970.
        package let first: Int
        package let last: Int

        package static func < (left: SortKey, right: SortKey) -> Bool {
            (left.first, left.last) < (right.first, right.last)
        }
    }

    package var sortKey: SortKey {
        let (earliest, latest) = (earliest, latest)
        // A set that is open on both sides is held by the first of its days.
        let first = earliest ?? latest ?? dates.map(\.earliest).min()
        return SortKey(first: first?.number ?? 0, last: latest?.number ?? Int.max)
    }

    // MARK: - Precision

    /// How finely a moment is known: all that may be meant lies within so long a time. From fine to coarse.
    package enum Precision: Int, Sendable, Hashable, Comparable, CaseIterable {
        case day, month
        /// A season, a quarter; up to eleven months.
        case partOfYear
        case year, decade, century, millennium
        /// More than a thousand years, or no year at all.
        case wider

        package static func < (left: Precision, right: Precision) -> Bool { left.rawValue < right.rawValue }
    }

    /// How finely the date is known. One date by all the days that it may mean, so that `2023-XX-17` is known to a part
    /// of a year, though it names a day. An interval or an all-of set, by the coarsest of its dates; a one-of set, by
    /// all of its days, since any of them may be meant.
    package var precision: Precision {
        switch form {
        case .single(let date): date.precision
        case .interval, .allOf: dates.map(\.precision).max() ?? .wider
        case .oneOf:
            if let earliest, let latest {
                max(Precision(from: earliest, to: latest), dates.map(\.precision).max() ?? .day)
            } else {
                .wider
            }
        }
    }

    // MARK: - Filters and the timeline

    /// Whether any of the days from `from` to `to` may be meant; nil leaves that side without a limit. An open or an
    /// unknown end reaches as far as one likes. Each member of a set is looked at alone.
    package func overlaps(from: Day?, to: Day?) -> Bool {
        func within(_ earliest: Day?, _ latest: Day?) -> Bool {
            if let to, let earliest, earliest > to { return false }
            if let from, let latest, latest < from { return false }
            return true
        }
        switch form {
        case .single, .interval: return within(earliest, latest)
        case .oneOf(let members), .allOf(let members): return members.contains { within($0.earliest, $0.latest) }
        }
    }

    /// The years that the date touches, in order and apart from one another. An open or unknown side adds no year
    /// beyond the last that was named.
    package var years: [ClosedRange<Int>] {
        let spans: [ClosedRange<Int>]
        switch form {
        case .single(let date): return [date.earliest.year...date.latest.year]
        case .interval: spans = [Self.years(dates)]
        case .oneOf(let members), .allOf(let members): spans = members.map { Self.years($0.dates) }
        }
        var merged: [ClosedRange<Int>] = []
        for span in spans.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            if let last = merged.last, span.lowerBound <= last.upperBound + 1 {
                merged[merged.count - 1] = last.lowerBound...max(last.upperBound, span.upperBound)
            } else {
                merged.append(span)
            }
        }
        return merged
    }

    private static func years(_ dates: [CalendarDate]) -> ClosedRange<Int> {
        let first = dates.map(\.earliest.year).min() ?? 0
        return first...max(first, dates.map(\.latest.year).max() ?? first)
    }

    /// Where the date belongs on a timeline that is divided by years and months: the finest unit that holds all the
    /// days that may be meant. No month where it crosses months, no year where it crosses years or has an open end.
    package struct Bucket: Sendable, Hashable {
        package var year: Int?
        /// 1…12; never without a year.
        package var month: Int?

        package init(year: Int? = nil, month: Int? = nil) {
            self.year = year
            self.month = month
        }
    }

    package var bucket: Bucket {
        guard let earliest, let latest, earliest.year == latest.year else { return Bucket() }
        return Bucket(year: earliest.year, month: earliest.month == latest.month ? earliest.month : nil)
    }
}

extension EventDate.Precision {
    /// By how many days there are from the first to the last.
    init(from earliest: Day, to latest: Day) {
        self =
            switch latest.number - earliest.number + 1 {
            case ...1: .day
            case ...31: .month
            case ...364: .partOfYear
            case ...366: .year
            case ...3_653: .decade
            case ...36_525: .century
            case ...365_243: .millennium
            default: .wider
            }
    }
}

extension CalendarDate {
    /// How finely the date is known, by all the days that it may mean.
    package var precision: EventDate.Precision {
        subYear != nil && year.isExact ? .partOfYear : EventDate.Precision(from: earliest, to: latest)
    }
}
