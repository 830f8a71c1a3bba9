/// One date of an EDTF expression, as exact or vague as it was typed: a year, a month or a part of a year, a day, a
/// clock time; digits left unspecified (`X`); qualified as a whole or part by part.
package struct CalendarDate: Sendable, Hashable {
    /// How sure the author is of a component: nothing, `?` uncertain, `~` approximate, `%` both.
    package struct Qualifier: OptionSet, Sendable, Hashable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }
        package static let uncertain = Qualifier(rawValue: 1)
        package static let approximate = Qualifier(rawValue: 2)
    }

    /// A year: four digits, any of them `X`; or longer with `Y`; with or without significant digits.
    package struct Year: Sendable, Hashable {
        /// The year with every `X` read as 0. Years further off than ``limit`` are clamped to it.
        package var value: Int
        /// Whether a minus sign was typed, which `-000X` needs to be told from `000X`.
        package var isNegative = false
        /// Which of the four digits are `X`: bit 3 is the thousands, bit 0 the ones.
        package var mask: UInt8 = 0
        /// Whether it was written with `Y`.
        package var isLong = false
        /// `S2`: how many of the leading digits are reliable; 0 where nothing was said.
        package var significantDigits = 0

        /// No year is taken to be further off than a million million, which the age of the universe leaves room for.
        package static let limit = 1_000_000_000_000

        package init(_ value: Int) { self.value = value }

        /// The first and the last year that may be meant.
        package var range: ClosedRange<Int> {
            let magnitude = Int(value.magnitude)
            var (low, high) = (magnitude, magnitude)
            if significantDigits > 0 {
                var unit = 1
                var digits = String(magnitude).utf8.count
                while digits > significantDigits {
                    unit *= 10
                    digits -= 1
                }
                low = magnitude / unit * unit
                high = low + unit - 1
            }
            var unit = 1
            for bit in 0..<4 {
                if mask & (1 << bit) != 0 { high += 9 * unit }
                unit *= 10
            }
            return isNegative ? -high ... -low : low...high
        }

        /// Whether `year` agrees with every digit that was given.
        func admits(_ year: Int) -> Bool {
            guard mask != 0 else { return range.contains(year) }
            var (left, right) = (Int(year.magnitude), Int(value.magnitude))
            for bit in 0..<4 {
                if mask & (1 << bit) == 0, left % 10 != right % 10 { return false }
                left /= 10
                right /= 10
            }
            return left == 0
        }

        /// Whether exactly one year can be meant.
        package var isExact: Bool { mask == 0 && significantDigits == 0 }
    }

    /// A month or a day: two digits, any of them `X`.
    package struct TwoDigits: Sendable, Hashable {
        /// 0…9, or 10 for `X`.
        package var tens: UInt8
        package var ones: UInt8

        package var isExact: Bool { tens < 10 && ones < 10 }
        package var isWhollyUnspecified: Bool { tens == 10 && ones == 10 }
        /// The number, where both digits are given.
        package var value: Int? { isExact ? Int(tens) * 10 + Int(ones) : nil }

        func admits(_ number: Int) -> Bool {
            (tens == 10 || Int(tens) == number / 10) && (ones == 10 || Int(ones) == number % 10)
        }
    }

    /// The clock time of an EDTF date-time, local to the zone given.
    package struct Clock: Sendable, Hashable {
        package enum Zone: Sendable, Hashable {
            case local
            case utc
            /// Minutes east of UTC, -720…840.
            case offset(Int)
        }
        package var hour: Int
        package var minute: Int
        package var second: Int
        package var zone: Zone
    }

    package var year: Year
    /// 1…12, in either digit perhaps `X`; nil where a part of the year stands instead, or nothing.
    package var month: TwoDigits?
    package var subYear: SubYear?
    package var day: TwoDigits?
    package var clock: Clock?
    package var yearQualifier: Qualifier = []
    package var monthQualifier: Qualifier = []
    package var dayQualifier: Qualifier = []
    /// The first and the last day that may be meant; worked out when the date is read.
    package private(set) var earliest: Day
    package private(set) var latest: Day

    /// - Returns: nil where no day of the calendar agrees with the digits.
    init?(
        year: Year, month: TwoDigits? = nil, subYear: SubYear? = nil, day: TwoDigits? = nil, clock: Clock? = nil
    ) {
        self.year = year
        self.month = month
        self.subYear = subYear
        self.day = day
        self.clock = clock
        guard let (earliest, latest) = Self.bounds(year, month, subYear, day) else { return nil }
        self.earliest = earliest
        self.latest = latest
    }

    /// The day of a calendar, exactly.
    package init(_ day: Day) {
        year = Year(day.year)
        year.isNegative = day.year < 0
        year.isLong = !(-9999...9999).contains(day.year)
        month = TwoDigits(tens: UInt8(day.month / 10), ones: UInt8(day.month % 10))
        self.day = TwoDigits(tens: UInt8(day.day / 10), ones: UInt8(day.day % 10))
        earliest = day
        latest = day
    }

    /// Everything that was said of any component.
    package var qualifier: Qualifier { yearQualifier.union(monthQualifier).union(dayQualifier) }

    /// Whether every digit was given and nothing qualified.
    package var isExact: Bool {
        year.isExact && month?.isExact != false && day?.isExact != false && qualifier.isEmpty
            && subYear?.isSeason != true
    }

    private static func bounds(
        _ year: Year, _ month: TwoDigits?, _ subYear: SubYear?, _ day: TwoDigits?
    ) -> (Day, Day)? {
        let years = year.range
        if let subYear {
            return (subYear.bounds(in: years.lowerBound).earliest, subYear.bounds(in: years.upperBound).latest)
        }
        guard let month else { return (Day(years.lowerBound, 1, 1), Day(years.upperBound, 12, 31)) }
        // The first and the last day that agree with the digits; all years are tried only where there is none, as of
        // XXXX-02-30. Years without `X` are one, since neither `Y` nor `S` goes with a month.
        func first(_ year: Int, _ months: some Sequence<Int>, last: Bool) -> Day? {
            for candidate in months where month.admits(candidate) {
                let count = Day.count(inMonth: candidate, of: year)
                guard let day else { return Day(year, candidate, last ? count : 1) }
                if let value = day.value {
                    if value >= 1, value <= count { return Day(year, candidate, value) }
                } else {
                    let found = last ? (1...count).last(where: day.admits) : (1...count).first(where: day.admits)
                    if let found { return Day(year, candidate, found) }
                }
            }
            return nil
        }
        var earliest: Day?
        for candidate in years where year.admits(candidate) {
            earliest = first(candidate, 1...12, last: false)
            if earliest != nil { break }
        }
        guard let earliest else { return nil }
        for candidate in years.reversed() where year.admits(candidate) {
            if let latest = first(candidate, (1...12).reversed(), last: true) { return (earliest, latest) }
        }
        return nil
    }
}
