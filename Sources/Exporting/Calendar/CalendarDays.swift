import Reports

/// The days that a calendar shows an event on, which are never fewer than may be meant.
struct CalendarDays {
    var first: Day
    var last: Day
    /// Further days apart from those, of an event that was on several single days.
    var further: [Day] = []
    /// Whether it is not known which of these days it was, or how far beyond them it went.
    var isTentative: Bool
    /// What the days do not show: that it goes on, or when nobody knows that it began.
    var open: Open?

    enum Open: String {
        /// The start is before the first day, nobody says how far.
        case start
        /// It goes on, or nobody knows until when.
        case end
        case both
    }

    /// Nil where a calendar cannot say it: its years have four digits and begin with 1.
    init?(_ date: EventDate) {
        let named = date.dates
        guard let firstNamed = named.map(\.earliest).min(), let lastNamed = named.map(\.latest).max() else {
            return nil
        }
        // A side without a bound ends with the days that were named: a calendar cannot show a bar without an end.
        let (earliest, latest) = (date.earliest, date.latest)
        first = earliest ?? firstNamed
        last = latest ?? lastNamed
        isTentative = !named.allSatisfy { $0.isExact && $0.day != nil } || date.kind == .oneOf
        switch (earliest, latest) {
        case (nil, nil): open = .both
        case (nil, _): open = .start
        case (_, nil): open = .end
        default: open = nil
        }
        if open != nil { isTentative = true }
        if case .allOf(let members) = date.form, open == nil { readDays(of: members) }
        guard first.year >= 1, last.year < 9999 else { return nil }
    }

    /// Single days stay single; a set with anything else in it is shown from its first to its last day.
    private mutating func readDays(of members: [EventDate.Member]) {
        var days: [Day] = []
        for member in members {
            guard case .date(let date) = member, date.day != nil, date.isExact else {
                isTentative = true
                return
            }
            if !days.contains(date.earliest) { days.append(date.earliest) }
        }
        days.sort()
        first = days[0]
        last = days[0]
        further = Array(days.dropFirst())
    }
}
