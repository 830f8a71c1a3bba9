import Diagnostics

/// Reads EDTF, levels 0 to 2, from bytes. Positions count from the text's first byte.
///
/// Errors are thrown inside this type only, typed, so that the grammar reads as one; ``EventDate/parse(_:)-swift.type``
/// returns them.
struct EventDateParser {
    let bytes: ArraySlice<UInt8>
    let count: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        count = bytes.count
    }

    subscript(_ position: Int) -> UInt8 { bytes[bytes.startIndex &+ position] }

    func slice(_ range: Range<Int>) -> String {
        String(
            decoding: bytes[(bytes.startIndex + range.lowerBound)..<(bytes.startIndex + range.upperBound)],
            as: UTF8.self)
    }

    func syntax(_ message: String, _ range: Range<Int>, _ explanation: String? = nil) -> ValueError {
        ValueError(.dateSyntax, message, in: range, of: count, explanation: explanation)
    }

    func impossible(_ message: String, _ range: Range<Int>) -> ValueError {
        ValueError(.dateImpossible, message, in: range, of: count)
    }

    // MARK: - Expressions

    func expression() throws(ValueError) -> EventDate.Form {
        guard count > 0 else { throw syntax("Date is empty; leave the key out where no date is known", 0..<0) }
        switch self[0] {
        case UInt8(ascii: "["): return .oneOf(try members(closing: UInt8(ascii: "]")))
        case UInt8(ascii: "{"): return .allOf(try members(closing: UInt8(ascii: "}")))
        default: break
        }
        if let slash = firstIndex(of: UInt8(ascii: "/"), in: 0..<count) {
            if let second = firstIndex(of: UInt8(ascii: "/"), in: (slash + 1)..<count) {
                throw syntax("An interval has one '/'", second..<(second + 1))
            }
            return try interval(slash)
        }
        if let dots = firstDots(in: 0..<count) {
            throw syntax(
                "Range with '..' stands in brackets", dots..<(dots + 2),
                "Write a/b for something that lasted, [a..b] for one moment between, {a..b} for each of them.")
        }
        return .single(try date(0..<count, allowsClock: true))
    }

    private func interval(_ slash: Int) throws(ValueError) -> EventDate.Form {
        let start = try end(0..<slash)
        let end = try end((slash + 1)..<count)
        if start.date == nil, end.date == nil {
            throw syntax("An interval states at least one of its ends", 0..<count)
        }
        if let first = start.date, let last = end.date { try checkOrder(first, last, 0..<count) }
        return .interval(start, end)
    }

    private func end(_ range: Range<Int>) throws(ValueError) -> EventDate.End {
        if range.isEmpty { return .unknown }
        if isDots(range) { return .open }
        if let dots = firstDots(in: range) {
            throw syntax("'..' stands for a whole end of an interval", dots..<(dots + 2))
        }
        return .date(try date(range, allowsClock: false))
    }

    private func members(closing: UInt8) throws(ValueError) -> [EventDate.Member] {
        guard count >= 2, self[count - 1] == closing else {
            throw syntax("Set ends with '\(Character(Unicode.Scalar(closing)))'", 0..<count)
        }
        var members: [EventDate.Member] = []
        var start = 1
        while true {
            // EDTF has no blanks. Those that YAML's own lists have after a comma are passed over.
            while start < count - 1, !members.isEmpty, self[start] == UInt8(ascii: " ") { start += 1 }
            let end = firstIndex(of: UInt8(ascii: ","), in: start..<(count - 1)) ?? count - 1
            let isLast = end == count - 1
            members.append(try member(start..<end, isFirst: members.isEmpty, isLast: isLast))
            if isLast { return members }
            start = end + 1
        }
    }

    private func member(_ range: Range<Int>, isFirst: Bool, isLast: Bool) throws(ValueError) -> EventDate.Member {
        guard !range.isEmpty else {
            throw syntax(
                count == 2 ? "A set has at least one date" : "A set has a date before and after each ','", 0..<count)
        }
        if let slash = firstIndex(of: UInt8(ascii: "/"), in: range) {
            throw syntax("Range in a set is written with '..'", slash..<(slash + 1))
        }
        guard let dots = firstDots(in: range) else { return .date(try date(range, allowsClock: false)) }
        let (before, after) = (range.lowerBound..<dots, (dots + 2)..<range.upperBound)
        if before.isEmpty, after.isEmpty { throw syntax("'..' in a set needs a date beside it", range) }
        if before.isEmpty {
            guard isFirst else {
                throw syntax("Only the first date of a set can be open before ('..')", dots..<(dots + 2))
            }
            return .onOrBefore(try date(after, allowsClock: false))
        }
        let first = try date(before, allowsClock: false)
        if after.isEmpty {
            guard isLast else {
                throw syntax("Only the last date of a set can be open after ('..')", dots..<(dots + 2))
            }
            return .onOrAfter(first)
        }
        let last = try date(after, allowsClock: false)
        try checkOrder(first, last, range)
        return .range(first, last)
    }

    /// Refuses what certainly ends before it begins. `2004-03/2004` may be right: 2004 has days after March.
    private func checkOrder(_ first: CalendarDate, _ last: CalendarDate, _ range: Range<Int>) throws(ValueError) {
        guard first.earliest > last.latest else { return }
        throw ValueError(
            .dateReversed, "'\(slice(range))' ends before it begins", in: range, of: count)
    }

    // MARK: - Dates

    /// Reads one date that takes up all of `range`.
    private func date(_ range: Range<Int>, allowsClock: Bool) throws(ValueError) -> CalendarDate {
        var position = range.lowerBound
        let end = range.upperBound
        var yearQualifier = qualifier(&position, end)
        let year = try year(&position, end)
        yearQualifier.formUnion(try qualifierToTheRight(&position, end))
        guard position < end else { return try finish(range, year: year, yearQualifier) }

        try expectHyphen(position, end)
        if year.isLong { throw syntax("Year written with 'Y' has no month", position..<end) }
        if year.significantDigits > 0 { throw syntax("Year with significant digits has no month", position..<end) }
        position += 1
        var monthQualifier = qualifier(&position, end)
        let monthStart = position
        let month = try twoDigits(&position, end, "Month")
        let subYear = try checkMonth(month, monthStart..<position)
        var right = try qualifierToTheRight(&position, end)
        monthQualifier.formUnion(right)
        yearQualifier.formUnion(right)
        guard position < end else {
            return try finish(
                range, year: year, month: subYear == nil ? month : nil, subYear: subYear, yearQualifier, monthQualifier)
        }

        if self[position] == UInt8(ascii: "T") { throw syntax("Clock time follows a whole day", position..<end) }
        try expectHyphen(position, end)
        if let subYear {
            throw syntax("Part of a year '\(subYear.code)' has no days", monthStart..<end)
        }
        position += 1
        var dayQualifier = qualifier(&position, end)
        let dayStart = position
        let day = try twoDigits(&position, end, "Day")
        let dayRange = dayStart..<position
        try checkDay(day, month, year, dayRange)
        right = try qualifierToTheRight(&position, end)
        dayQualifier.formUnion(right)
        monthQualifier.formUnion(right)
        yearQualifier.formUnion(right)
        var clock: CalendarDate.Clock?
        if position < end, self[position] == UInt8(ascii: "T") {
            let isExact = year.isExact && month.isExact && day.isExact
            guard isExact, yearQualifier.union(monthQualifier).union(dayQualifier).isEmpty else {
                throw syntax("Clock time follows an exact day", position..<end)
            }
            guard allowsClock else {
                throw syntax("Intervals and sets have no clock times", position..<end)
            }
            position += 1
            clock = try self.clock(&position, end)
        }
        guard position == end else { throw unexpected(position, end) }
        return try finish(
            range, year: year, month: month, day: day, clock: clock, yearQualifier, monthQualifier, dayQualifier)
    }

    private func finish(
        _ range: Range<Int>, year: CalendarDate.Year, month: CalendarDate.TwoDigits? = nil, subYear: SubYear? = nil,
        day: CalendarDate.TwoDigits? = nil, clock: CalendarDate.Clock? = nil, _ yearQualifier: CalendarDate.Qualifier,
        _ monthQualifier: CalendarDate.Qualifier = [], _ dayQualifier: CalendarDate.Qualifier = []
    ) throws(ValueError) -> CalendarDate {
        guard var date = CalendarDate(year: year, month: month, subYear: subYear, day: day, clock: clock) else {
            throw impossible("No day of the calendar agrees with '\(slice(range))'", range)
        }
        date.yearQualifier = yearQualifier
        date.monthQualifier = monthQualifier
        date.dayQualifier = dayQualifier
        return date
    }

    private func year(_ position: inout Int, _ end: Int) throws(ValueError) -> CalendarDate.Year {
        let start = position
        if position < end, self[position] == UInt8(ascii: "Y") { return try longYear(&position, end) }
        var year = CalendarDate.Year(0)
        if position < end, self[position] == UInt8(ascii: "-") {
            year.isNegative = true
            position += 1
        }
        let digits = position
        while position < end, position - digits < 4, let digit = digitOrX(position) {
            year.value = year.value * 10 + (digit == 10 ? 0 : Int(digit))
            year.mask = year.mask << 1 | (digit == 10 ? 1 : 0)
            position += 1
        }
        guard position - digits == 4 else {
            throw syntax("Year is written with four digits", start..<max(position, min(start + 1, end)))
        }
        if position < end, digitOrX(position) != nil {
            var last = position
            while last < end, digitOrX(last) != nil { last += 1 }
            throw syntax(
                "Year is written with four digits", start..<last, "A year of more than four digits begins with 'Y'.")
        }
        if year.isNegative {
            if year.value == 0, year.mask == 0 { throw syntax("Year 0 has no minus sign", start..<position) }
            year.value = -year.value
        }
        try significantDigits(of: &year, &position, end, start)
        return year
    }

    private func longYear(_ position: inout Int, _ end: Int) throws(ValueError) -> CalendarDate.Year {
        let start = position
        position += 1
        var year = CalendarDate.Year(0)
        year.isLong = true
        if position < end, self[position] == UInt8(ascii: "-") {
            year.isNegative = true
            position += 1
        }
        let digits = position
        var value = number(&position, end)
        guard position > digits else { throw syntax("'Y' is followed by the digits of a year", start..<end) }
        if self[digits] == UInt8(ascii: "0") {
            throw syntax("Year written with 'Y' does not begin with 0", digits..<position)
        }
        let digitCount = position - digits
        if position < end, self[position] == UInt8(ascii: "E") {
            position += 1
            let exponentStart = position
            let exponent = number(&position, end)
            guard position > exponentStart, exponent > 0 else {
                throw syntax("'E' is followed by the number of noughts, as in Y17E7", start..<end)
            }
            for _ in 0..<min(exponent, 20) where value < CalendarDate.Year.limit { value *= 10 }
        } else if digitCount <= 4 {
            throw syntax("Year of four digits is written without 'Y'", start..<position)
        }
        value = min(value, CalendarDate.Year.limit)
        year.value = year.isNegative ? -value : value
        try significantDigits(of: &year, &position, end, start)
        return year
    }

    private func significantDigits(
        of year: inout CalendarDate.Year, _ position: inout Int, _ end: Int, _ start: Int
    ) throws(ValueError) {
        guard position < end, self[position] == UInt8(ascii: "S") else { return }
        if year.mask != 0 { throw syntax("Year has either 'X' or significant digits", start..<(position + 1)) }
        let sign = position
        position += 1
        let digits = position
        let count = number(&position, end)
        guard position > digits, count > 0 else {
            throw syntax("'S' is followed by the number of significant digits, as in 1950S2", sign..<end)
        }
        guard count <= String(year.value.magnitude).utf8.count else {
            throw syntax(
                "Year '\(slice(start..<sign))' has not as many as \(count) significant digits", sign..<position)
        }
        year.significantDigits = count
    }

    /// Reads digits into a number that stops growing above ``CalendarDate/Year/limit``.
    private func number(_ position: inout Int, _ end: Int) -> Int {
        var value = 0
        while position < end, let digit = digitOrX(position), digit < 10 {
            value = min(value * 10 + Int(digit), CalendarDate.Year.limit)
            position += 1
        }
        return value
    }

    private func twoDigits(
        _ position: inout Int, _ end: Int, _ name: String
    ) throws(ValueError) -> CalendarDate.TwoDigits {
        guard position + 1 < end, let tens = digitOrX(position), let ones = digitOrX(position + 1),
            position + 2 == end || digitOrX(position + 2) == nil
        else {
            var last = position
            while last < end, digitOrX(last) != nil { last += 1 }
            throw syntax(
                "\(name) is written with two digits", min(position, max(0, end - 1))..<max(last, min(position + 1, end))
            )
        }
        position += 2
        return CalendarDate.TwoDigits(tens: tens, ones: ones)
    }

    /// - Returns: the part of a year, where the digits are the code of one.
    private func checkMonth(_ month: CalendarDate.TwoDigits, _ range: Range<Int>) throws(ValueError) -> SubYear? {
        if let value = month.value {
            if (1...12).contains(value) { return nil }
            if let subYear = SubYear(code: value) { return subYear }
        } else if (1...12).contains(where: month.admits) {
            return nil
        }
        throw ValueError(
            .dateImpossible, "Month '\(slice(range))' is not one of 01 to 12", in: range, of: count,
            explanation: "Codes 21 to 41 stand for seasons, quarters, thirds and halves of a year.")
    }

    private func checkDay(
        _ day: CalendarDate.TwoDigits, _ month: CalendarDate.TwoDigits, _ year: CalendarDate.Year, _ range: Range<Int>
    ) throws(ValueError) {
        guard (1...31).contains(where: day.admits) else {
            throw impossible("Day '\(slice(range))' is not one of 01 to 31", range)
        }
        guard let value = day.value, let monthValue = month.value else { return }
        let name = DateNames.english[monthValue - 1]
        if year.isExact {
            let count = Day.count(inMonth: monthValue, of: year.value)
            if value > count { throw impossible("\(name) \(Day.padded(year.value, 4)) has \(count) days", range) }
        } else {
            let count = Day.count(inMonth: monthValue, of: 2000)
            if value > count { throw impossible("\(name) has at most \(count) days", range) }
        }
    }

    private func expectHyphen(_ position: Int, _ end: Int) throws(ValueError) {
        guard self[position] == UInt8(ascii: "-") else { throw unexpected(position, end) }
        guard position + 1 < end else { throw syntax("Date ends with '-'", position..<end) }
    }

    private func unexpected(_ position: Int, _ end: Int) -> ValueError {
        syntax("'\(slice(position..<end))' does not belong in a date", position..<end)
    }

    // MARK: - Clock times

    /// Reads `hh:mm:ss` and a zone, if one is there: `Z`, `±hh` or `±hh:mm`, from -12:00 to +14:00.
    private func clock(_ position: inout Int, _ end: Int) throws(ValueError) -> CalendarDate.Clock {
        let start = position
        func part() -> Int? {
            guard position + 1 < end, let tens = digitOrX(position), let ones = digitOrX(position + 1), tens < 10,
                ones < 10
            else { return nil }
            position += 2
            return Int(tens) * 10 + Int(ones)
        }
        func colon() -> Bool {
            guard position < end, self[position] == UInt8(ascii: ":") else { return false }
            position += 1
            return true
        }
        guard let hour = part(), colon(), let minute = part(), colon(), let second = part() else {
            throw syntax(
                "Clock time of a date is written hh:mm:ss", start..<end,
                "A time that is known to the minute is written in 'time', as 19:10.")
        }
        guard minute < 60, second < 60, hour < 24 || (hour == 24 && minute == 0 && second == 0) else {
            throw impossible("There is no time '\(slice(start..<position))'", start..<position)
        }
        var clock = CalendarDate.Clock(hour: hour, minute: minute, second: second, zone: .local)
        guard position < end else { return clock }
        let zone = position
        if self[position] == UInt8(ascii: "Z") {
            position += 1
            clock.zone = .utc
            return clock
        }
        guard self[position] == UInt8(ascii: "+") || self[position] == UInt8(ascii: "-") else {
            throw unexpected(position, end)
        }
        let sign = self[position] == UInt8(ascii: "-") ? -1 : 1
        position += 1
        guard let hours = part() else { throw syntax("Zone is written Z, +05 or +05:30", zone..<end) }
        var minutes = 0
        if colon() {
            guard let written = part() else { throw syntax("Zone is written Z, +05 or +05:30", zone..<end) }
            minutes = written
        }
        let offset = sign * (hours * 60 + minutes)
        guard minutes < 60, (-720...840).contains(offset) else {
            throw impossible("There is no zone '\(slice(zone..<position))'", zone..<position)
        }
        if offset == 0, sign < 0 { throw syntax("Zone without an offset is written Z or +00:00", zone..<position) }
        clock.zone = .offset(offset)
        return clock
    }

    // MARK: - Bytes

    private func qualifier(_ position: inout Int, _ end: Int) -> CalendarDate.Qualifier {
        guard position < end else { return [] }
        let found: CalendarDate.Qualifier
        switch self[position] {
        case UInt8(ascii: "?"): found = .uncertain
        case UInt8(ascii: "~"): found = .approximate
        case UInt8(ascii: "%"): found = [.uncertain, .approximate]
        default: return []
        }
        position += 1
        return found
    }

    private func qualifierToTheRight(_ position: inout Int, _ end: Int) throws(ValueError) -> CalendarDate.Qualifier {
        let start = position
        let found = qualifier(&position, end)
        guard !found.isEmpty, position < end else { return found }
        var more = position
        if !qualifier(&more, end).isEmpty {
            throw syntax("A component has one sign: '?', '~' or, for both, '%'", start..<more)
        }
        return found
    }

    /// 0…9, 10 for `X`, or nil.
    private func digitOrX(_ position: Int) -> UInt8? {
        let byte = self[position]
        let digit = byte &- UInt8(ascii: "0")
        if digit < 10 { return digit }
        return byte == UInt8(ascii: "X") ? 10 : nil
    }

    private func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? { range.first { self[$0] == byte } }

    private func isDots(_ range: Range<Int>) -> Bool {
        range.count == 2 && self[range.lowerBound] == UInt8(ascii: ".")
            && self[range.lowerBound + 1] == UInt8(ascii: ".")
    }

    private func firstDots(in range: Range<Int>) -> Int? {
        guard range.count >= 2 else { return nil }
        return (range.lowerBound..<(range.upperBound - 1)).first { isDots($0..<($0 + 2)) }
    }
}

/// English month names, for diagnostics (which are English) and for reading what was typed in words.
enum DateNames {
    static let english = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
