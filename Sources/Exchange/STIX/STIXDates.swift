import Reports

/// Reads timestamps as dates in EDTF, never finer than their fidelity.
enum STIXDates {
    /// A timestamp of RFC 3339 in UTC.
    private struct Stamp {
        var day: Day
        /// `19:10:00`.
        var clock: String

        init?(_ text: String) {
            let bytes = Array(text.utf8)
            guard bytes.count >= 20, bytes.last == UInt8(ascii: "Z"), bytes[10] == UInt8(ascii: "T"),
                bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[13] == 0x3A, bytes[16] == 0x3A
            else { return nil }
            func number(_ range: Range<Int>) -> Int? {
                bytes[range].allSatisfy { (0x30...0x39).contains($0) }
                    ? bytes[range].reduce(0) { $0 * 10 + Int($1) - 0x30 } : nil
            }
            guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
                let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
                (1...12).contains(month), (1...Day.count(inMonth: month, of: year)).contains(day), hour < 24,
                minute < 60, second < 60
            else { return nil }
            self.day = Day(year, month, day)
            clock = String(decoding: bytes[11..<19], as: UTF8.self)
        }
    }

    /// When an event was. Nil where nothing of it can be read.
    static func date(
        start: String?, fidelity: String?, end: String?, endFidelity: String?, isOngoing: Bool
    ) -> String? {
        let first = start.flatMap { moment($0, fidelity) }
        let last = end.flatMap { moment($0, endFidelity) }
        guard let first else { return last.map { "/" + $0.end } }
        guard let last else { return isOngoing ? first.end + "/.." : first.alone }
        // Within one day the day is all that a date can say.
        return first.end == last.end ? first.end : first.end + "/" + last.end
    }

    private struct Moment {
        /// As it stands by itself.
        var alone: String
        /// As an end of an interval, which has neither clock times nor sets.
        var end: String
    }

    /// With a fidelity the moment lies within the day, the month or the year that *begins* with the timestamp.
    private static func moment(_ text: String, _ fidelity: String?) -> Moment? {
        guard let stamp = Stamp(text) else { return nil }
        let day = stamp.day
        switch fidelity {
        case "day", "hour", "minute": return Moment(alone: day.description, end: day.description)
        case "month":
            let month = String(day.description.dropLast(3))
            if day.day == 1 { return Moment(alone: month, end: month) }
            let last = day.adding(days: Day.count(inMonth: day.month, of: day.year) - 1)
            return Moment(alone: "[\(day)..\(last)]", end: month)
        case "year":
            let year = Day.padded(day.year, 4)
            if day.day == 1, day.month == 1 { return Moment(alone: year, end: year) }
            let last = day.adding(days: (Day.isLeap(day.year) ? 366 : 365) - 1)
            return Moment(alone: "[\(day)..\(last)]", end: year)
        default: return Moment(alone: "\(day)T\(stamp.clock)Z", end: day.description)
        }
    }
}
