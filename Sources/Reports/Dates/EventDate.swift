/// When something happened, never more precisely than its author said: an EDTF expression (ISO 8601-2:2019; Library of
/// Congress, Extended Date/Time Format, levels 0, 1 and 2).
///
/// What every date yields is in `EventDate+Span.swift`; its reading in `EventDate+Parsing.swift`; the words for people
/// in `DateWriter.swift`.
package struct EventDate: Sendable, Hashable {
    /// What the expression says of the dates in it.
    package enum Form: Sendable, Hashable {
        /// One date: `2023-02-17`, `156X`, `2022-11?`.
        case single(CalendarDate)
        /// Something that lasted: `2022-12-18/2022-12-20`. At least one end is a date.
        case interval(End, End)
        /// One moment among these: `[2022-12-18..2022-12-20]`. Never empty.
        case oneOf([Member])
        /// Each of these: `{2021-05-03,2021-05-05}`. Never empty.
        case allOf([Member])
    }

    package enum Kind: Sendable, Hashable { case single, interval, oneOf, allOf }

    /// An end of an interval.
    package enum End: Sendable, Hashable {
        case date(CalendarDate)
        /// `..`: goes on, or was always so.
        case open
        /// Nothing written: there was an end, and it is not known.
        case unknown

        package var date: CalendarDate? {
            if case .date(let date) = self { date } else { nil }
        }
    }

    /// A member of a set.
    package enum Member: Sendable, Hashable {
        case date(CalendarDate)
        /// `a..b`, both included.
        case range(CalendarDate, CalendarDate)
        /// `..a`, only ever the first member.
        case onOrBefore(CalendarDate)
        /// `a..`, only ever the last member.
        case onOrAfter(CalendarDate)

        /// The dates written in it, in order.
        package var dates: [CalendarDate] {
            switch self {
            case .date(let date), .onOrBefore(let date), .onOrAfter(let date): [date]
            case .range(let first, let last): [first, last]
            }
        }

        package var earliest: Day? {
            switch self {
            case .date(let date), .onOrAfter(let date), .range(let date, _): date.earliest
            case .onOrBefore: nil
            }
        }

        package var latest: Day? {
            switch self {
            case .date(let date), .onOrBefore(let date), .range(_, let date): date.latest
            case .onOrAfter: nil
            }
        }
    }

    /// The EDTF text, as it was typed (blanks after the commas of a set, which EDTF does not have, are left out).
    package let text: String
    package let form: Form

    init(text: String, form: Form) {
        self.text = text
        self.form = form
    }

    /// One exact day.
    ///
    /// - Precondition: the year has four digits; EDTF has no days of longer ones.
    package init(_ day: Day) {
        precondition((-9999...9999).contains(day.year))
        let date = CalendarDate(day)
        self.init(text: day.description, form: .single(date))
    }

    package var kind: Kind {
        switch form {
        case .single: .single
        case .interval: .interval
        case .oneOf: .oneOf
        case .allOf: .allOf
        }
    }

    /// The dates written in the expression, in its order.
    package var dates: [CalendarDate] {
        switch form {
        case .single(let date): [date]
        case .interval(let start, let end): [start.date, end.date].compactMap(\.self)
        case .oneOf(let members), .allOf(let members): members.flatMap(\.dates)
        }
    }
}

extension EventDate: CustomStringConvertible {
    package var description: String { text }
}
