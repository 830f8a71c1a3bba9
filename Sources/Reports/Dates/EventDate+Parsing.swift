extension EventDate {
    /// Reads one EDTF expression, all of `text`.
    ///
    /// - Returns: the date; or what is wrong with it, with a suggestion where only one thing can have been meant.
    package static func parse(_ text: ArraySlice<UInt8>) -> Result<EventDate, ValueError> {
        if let day = exactDay(text) {
            return .success(EventDate(text: String(decoding: text, as: UTF8.self), form: .single(CalendarDate(day))))
        }
        guard text.count <= longest else {
            return .failure(
                ValueError(
                    .dateSyntax, "A date has at most \(longest) characters, and this one has \(text.count)",
                    in: 0..<text.count,
                    of: text.count, explanation: "Several dates are several records, or a range: 2009/2012."))
        }
        do throws(ValueError) {
            return .success(EventDate(text: edtf(text), form: try EventDateParser(text).expression()))
        } catch {
            return .failure(EventDateRepair.improved(error, of: text))
        }
    }

    /// Bytes of an expression: room for a set of hundreds of days.
    static let longest = 4096

    package static func parse(_ text: String) -> Result<EventDate, ValueError> { parse(Array(text.utf8)[...]) }

    /// The date that `text` is, or nil: for text of our own and for tests.
    package init?(_ text: String) {
        guard case .success(let date) = Self.parse(text) else { return nil }
        self = date
    }

    /// The day, if `text` is `YYYY-MM-DD` and the calendar has it: nearly every date of a large site is.
    private static func exactDay(_ text: ArraySlice<UInt8>) -> Day? {
        guard text.count == 10 else { return nil }
        var numbers = (0, 0, 0)
        let start = text.startIndex
        for offset in 0..<10 {
            let byte = text[start &+ offset]
            if offset == 4 || offset == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            let digit = byte &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            switch offset {
            case 0..<4: numbers.0 = numbers.0 &* 10 &+ Int(digit)
            case 5..<7: numbers.1 = numbers.1 &* 10 &+ Int(digit)
            default: numbers.2 = numbers.2 &* 10 &+ Int(digit)
            }
        }
        let (year, month, day) = numbers
        guard (1...12).contains(month), day >= 1, day <= Day.count(inMonth: month, of: year) else { return nil }
        return Day(year, month, day)
    }

    /// The text without the blanks that a set may have after its commas.
    private static func edtf(_ text: ArraySlice<UInt8>) -> String {
        guard text.contains(UInt8(ascii: " ")) else { return String(decoding: text, as: UTF8.self) }
        return String(decoding: text.filter { $0 != UInt8(ascii: " ") }, as: UTF8.self)
    }
}
