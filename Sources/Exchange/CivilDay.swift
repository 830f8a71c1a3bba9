/// A day of the proleptic Gregorian calendar, without time or zone, as data sets write it: `2014-06-08`.
///
/// The importers need no more of the calendar than this: whether a written day exists, which of two is earlier, and
/// whether two days are the ends of a month or a year. Dates of records are written as EDTF text.
package struct CivilDay: Sendable, Hashable, Comparable {
    /// 1 to 9999.
    package let year: Int
    package let month: Int
    package let day: Int

    /// Nothing for a day that is not in the calendar.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.lastDay(year: year, month: month)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `yyyy-mm-dd`, exactly ten bytes.
    package init?(text: ArraySlice<UInt8>) {
        guard Self.hasShape(text) else { return nil }
        func number(_ from: Int, _ count: Int) -> Int {
            text[(text.startIndex + from)..<(text.startIndex + from + count)].reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
        self.init(year: number(0, 4), month: number(5, 2), day: number(8, 2))
    }

    /// Whether the bytes are four digits, a hyphen, two digits, a hyphen and two digits, a real day or not.
    static func hasShape(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count == 10 else { return false }
        for (offset, byte) in text.enumerated() {
            let isHyphen = offset == 4 || offset == 7
            guard isHyphen ? byte == 0x2D : (0x30...0x39).contains(byte) else { return false }
        }
        return true
    }

    package var next: CivilDay {
        CivilDay(year: year, month: month, day: day + 1)
            ?? CivilDay(year: year, month: month + 1, day: 1)
            ?? CivilDay(year: year + 1, month: 1, day: 1)
            ?? self
    }

    /// `yyyy-mm`, EDTF level 0.
    var monthText: String { String(Self.padded(year, 4) + "-" + Self.padded(month, 2)) }
    /// `yyyy`, EDTF level 0.
    var yearText: String { Self.padded(year, 4) }
    /// `yyyy-mm-dd`, EDTF level 0.
    package var text: String { monthText + "-" + Self.padded(day, 2) }

    package static func < (left: CivilDay, right: CivilDay) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// Whether the days are the first and the last of one month.
    static func spanAMonth(_ start: CivilDay, _ end: CivilDay) -> Bool {
        start.year == end.year && start.month == end.month && start.day == 1
            && end.day == lastDay(year: end.year, month: end.month)
    }

    /// Whether the days are the first and the last of one year.
    static func spanAYear(_ start: CivilDay, _ end: CivilDay) -> Bool {
        start.year == end.year && (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)
    }

    private static func lastDay(year: Int, month: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
