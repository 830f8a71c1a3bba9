import Diagnostics
import Reports

/// Puts the date of a row together out of its columns, as EDTF and never more exact than they are.
struct DateAssembly {
    /// How exact a date is, in the words of a mapping.
    enum Precision: String, CaseIterable {
        /// As written.
        case day
        /// That day or near it.
        case approximate
        case month
        case year
    }

    struct Result {
        var text: String
        /// The first year that it may have been, for the file's name.
        var year: Int
        var note: ArraySlice<UInt8>?
    }

    /// The date; nil, with the row's problem, where there is none.
    static func date(_ rule: TableMapping.DateRule, _ row: inout MappedRow, order: WrittenDate.Order) -> Result? {
        let note = row.text(rule.note)
        if let value = rule.edtf, let text = row.text(value) {
            switch EventDate.parse(Array(text)[...]) {
            case .success(let date):
                guard let day = date.earliest ?? date.latest, (1...9999).contains(day.year) else { break }
                return Result(text: date.text, year: day.year, note: note)
            case .failure: break
            }
            row.refuse("\(shown(text)) is no date in EDTF", at: row.range(value))
            return nil
        }
        guard let startRule = rule.start, let start = written(startRule, &row, order) else {
            row.refuse("it has no date", at: row.record.range)
            return nil
        }
        let end = rule.end.flatMap { written($0, &row, order) }
        let isApproximate = row.text(rule.approximate) != nil
        let word = row.text(rule.precision).map { String(decoding: $0, as: UTF8.self) }
        let precision = word.flatMap(Precision.init(rawValue:)) ?? .day
        guard let end, end != start else {
            return Result(text: single(start, precision, isApproximate), year: start.year, note: note)
        }
        guard isOrdered(start, end) else {
            row.refuse("it ends (\(end.text)) before it begins (\(start.text))", at: row.record.range)
            return nil
        }
        if let first = start.exact, let last = end.exact {
            if precision == .month, CivilDay.spanAMonth(first, last) {
                return Result(text: first.monthText, year: start.year, note: note)
            }
            if precision == .year, CivilDay.spanAYear(first, last) {
                return Result(text: first.yearText, year: start.year, note: note)
            }
        }
        let text = rule.lasted ? "\(start.text)/\(end.text)" : "[\(start.text)..\(end.text)]"
        return Result(text: text, year: start.year, note: note)
    }

    private static func single(_ date: WrittenDate, _ precision: Precision, _ isApproximate: Bool) -> String {
        var date = date
        switch precision {
        case .month: date.day = nil
        case .year: (date.month, date.day) = (nil, nil)
        case .day, .approximate: break
        }
        return date.text + (precision == .approximate || isApproximate ? "~" : "")
    }

    /// Dates of different fineness are compared by what both have.
    private static func isOrdered(_ start: WrittenDate, _ end: WrittenDate) -> Bool {
        if start.year != end.year { return start.year < end.year }
        guard let first = start.month, let last = end.month, first == last else {
            return (start.month ?? 1) <= (end.month ?? 12)
        }
        return (start.day ?? 1) <= (end.day ?? 31)
    }

    // MARK: Parts

    private static func written(
        _ parts: TableMapping.DateRule.Parts, _ row: inout MappedRow, _ order: WrittenDate.Order
    ) -> WrittenDate? {
        switch parts {
        case .whole(let value):
            guard let text = row.text(value) else { return nil }
            do throws(WrittenDate.Problem) {
                let date = try WrittenDate(text, order: order)
                if date.day == nil, text.count >= 8, date.isFromZero(text) {
                    row.note(
                        .importDate, "a day or month of 0 is taken as unknown",
                        "\(shown(text)) is read as \(date.text)",
                        at: row.range(value))
                }
                return date
            } catch {
                row.refuse(reason(error, text), at: row.range(value))
                return nil
            }
        case .separate(let yearValue, let monthValue, let dayValue):
            guard let yearText = row.text(yearValue) else { return nil }
            guard let year = CellNumber.whole(yearText) else {
                row.refuse("year \(shown(yearText)) is no year from 1 to 9999", at: row.range(yearValue))
                return nil
            }
            guard let month = part(monthValue, "month", 0...13, &row), let day = part(dayValue, "day", 0...31, &row)
            else { return nil }
            do throws(WrittenDate.Problem) {
                return try WrittenDate(year: year, month: month, day: day)
            } catch {
                let reason =
                    error == .notADate
                    ? "year \(shown(yearText)) is no year from 1 to 9999"
                    : "day \(year)-\(month)-\(day) is not in the calendar"
                row.refuse(reason, at: row.range(yearValue))
                return nil
            }
        }
    }

    /// A month or a day; 0 where the cell is empty or says that it is not known. Anything else that is no number in the
    /// range is the row's problem.
    private static func part(
        _ value: MappedValue?, _ name: String, _ range: ClosedRange<Int>, _ row: inout MappedRow
    ) -> Int? {
        guard let value, let text = row.text(value) else { return 0 }
        if let number = CellNumber.whole(text), range.contains(number) || number == 99 { return number }
        if text.elementsEqual("-9".utf8) || text.elementsEqual("-99".utf8) { return 0 }
        if name == "month", let date = try? WrittenDate(text + Array(" 2000".utf8), order: .yearFirst),
            let month = date.month
        {
            return month
        }
        row.refuse("\(name) \(shown(text)) is no \(name)", at: row.range(value))
        return nil
    }

    private static func reason(_ problem: WrittenDate.Problem, _ text: ArraySlice<UInt8>) -> String {
        switch problem {
        case .notADate: "\(shown(text)) is no date that is read; one begins with the year or names the month"
        case .ambiguous: "\(shown(text)) may be two days; the mapping's 'dates' says which part is the month"
        case .notInCalendar: "\(shown(text)) is not in the calendar"
        }
    }

    static func shown(_ text: ArraySlice<UInt8>) -> String {
        "'\(String(decoding: CellText.shortened(CellText.oneLine(text), to: 60), as: UTF8.self))'"
    }
}

extension WrittenDate {
    /// Whether the date is coarse because a part of it was written as 0.
    fileprivate func isFromZero(_ text: ArraySlice<UInt8>) -> Bool {
        text.split { !(0x30...0x39).contains($0) }.contains { $0.allSatisfy { $0 == 0x30 } }
    }
}
