import Reports

/// A moment as STIX has it: a full timestamp, and how finely it is to be read.
///
/// The fidelity says that the moment lies within one day, month or year *that begins with the timestamp* (Incident
/// Extension Suite, section 5.10). So the timestamp is the first day that may be meant, and the fidelity the finest in
/// which all that may be meant lies. What is wider than a year has no timestamp: the property's absence says "unknown",
/// and the EDTF text beside it says what is known.
struct STIXTime {
    enum Fidelity: String { case second, day, month, year }

    var text: String
    var fidelity: Fidelity
    /// Seconds since 1970, for telling which of two comes first.
    var seconds: Int

    /// One date of an expression.
    init?(_ date: CalendarDate) {
        if let exact = Self(clockOf: date) {
            self = exact
            return
        }
        var (first, last) = (date.earliest, date.latest)
        // "About" and "perhaps" reach beyond what was typed: such a day is known to its month, such a month to its year.
        if !date.qualifier.isEmpty || date.subYear?.isSeason == true {
            guard first.year == last.year, date.month != nil || date.subYear != nil else { return nil }
            if date.day != nil, first == last {
                first = Day(first.year, first.month, 1)
                last = Day.lastDay(ofMonth: first.month, of: first.year)
            } else {
                first = Day(first.year, 1, 1)
                last = Day(first.year, 12, 31)
            }
        }
        self.init(from: first, to: last)
    }

    /// Any moment from one day to another.
    init?(from first: Day, to last: Day) {
        guard let text = Self.timestamp(first) else { return nil }
        let days = last.number - first.number
        if days == 0 {
            fidelity = .day
        } else if days < Day.count(inMonth: first.month, of: first.year) {
            fidelity = .month
        } else if days < 365 || last.year == first.year {
            fidelity = .year
        } else {
            return nil
        }
        self.text = text
        seconds = first.number * 86_400
    }

    /// A date with a clock time and a zone is a moment of UTC.
    private init?(clockOf date: CalendarDate) {
        guard let clock = date.clock, date.isExact, clock.hour < 24, clock.second < 60 else { return nil }
        let offset: Int
        switch clock.zone {
        case .local: return nil
        case .utc: offset = 0
        case .offset(let minutes): offset = minutes
        }
        seconds = date.earliest.number * 86_400 + clock.hour * 3600 + (clock.minute - offset) * 60 + clock.second
        let rest = seconds - Instant(seconds: seconds).day.number * 86_400
        guard let day = Self.day(Instant(seconds: seconds).day) else { return nil }
        let parts = [rest / 3600, rest / 60 % 60, rest % 60].map { Day.padded($0, 2) }
        text = day + "T" + parts.joined(separator: ":") + ".000Z"
        fidelity = .second
    }

    /// The first moment of a day; nil for years that a timestamp has no room for.
    static func timestamp(_ day: Day) -> String? { self.day(day).map { $0 + "T00:00:00.000Z" } }

    /// The last second of a day.
    static func lastMoment(_ day: Day) -> String? { self.day(day).map { $0 + "T23:59:59.000Z" } }

    private static func day(_ day: Day) -> String? { (1...9999).contains(day.year) ? day.description : nil }
}

/// When something began and ended, as far as STIX can say it.
struct STIXSpan {
    var start: STIXTime?
    /// Always later than the start, as the extension asks.
    var end: STIXTime?
    /// Whether it goes on.
    var isOngoing = false

    init(_ date: EventDate?) {
        guard let date else { return }
        switch date.form {
        case .single(let date): start = STIXTime(date)
        case .interval(let first, let last):
            start = first.date.flatMap { STIXTime($0) }
            end = last.date.flatMap { STIXTime($0) }
            isOngoing = last == .open
        case .oneOf:
            if let earliest = date.earliest, let latest = date.latest { start = STIXTime(from: earliest, to: latest) }
        case .allOf:
            start = date.dates.min { $0.earliest < $1.earliest }.flatMap { STIXTime($0) }
            end = date.dates.max { $0.latest < $1.latest }.flatMap { STIXTime($0) }
            if date.earliest == nil { start = nil }
            if date.latest == nil { end = nil }
        }
        if let start, let end, end.seconds <= start.seconds { self.end = nil }
    }
}
