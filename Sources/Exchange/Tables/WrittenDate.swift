/// A date as a cell has it: a day, a month or a year, never more than is written there.
struct WrittenDate: Hashable {
    var year: Int
    var month: Int?
    var day: Int?

    /// How an all-number date with the year at its end is to be read. Nothing in such a date says it.
    enum Order: String, CaseIterable {
        /// Only dates that begin with the year or name the month.
        case yearFirst = "year-first"
        case dayFirst = "day-first"
        case monthFirst = "month-first"
    }

    enum Problem: Error, Equatable {
        case notADate
        /// `03/04/2022`: nothing says which is the day.
        case ambiguous
        /// The thirtieth of February.
        case notInCalendar
    }

    /// The day, where there is one.
    var exact: CivilDay? {
        guard let month, let day else { return nil }
        return CivilDay(year: year, month: month, day: day)
    }

    /// EDTF, level 0.
    var text: String {
        var text = Self.padded(year, 4)
        guard let month else { return text }
        text += "-" + Self.padded(month, 2)
        if let day { text += "-" + Self.padded(day, 2) }
        return text
    }

    /// A date of parts that stand in cells of their own. A month or a day of 0, and one beyond the calendar that stands
    /// for "unknown" (13, 99, -9), leaves the date as coarse as it is.
    init(year: Int, month: Int?, day: Int?) throws(Problem) {
        guard (1...9999).contains(year) else { throw .notADate }
        self.year = year
        guard let month, (1...12).contains(month) else { return }
        self.month = month
        guard let day, day > 0, day != 99 else { return }
        guard CivilDay(year: year, month: month, day: day) != nil else { throw .notInCalendar }
        self.day = day
    }

    /// A whole date in one cell: `2013-02-05`, `2013/2/5`, `20130205`, `2013-02`, `2013`, `2013-02-00`, `5 February 2013`,
    /// `Feb 5, 2013`, and `5/2/2013` where the order is named. A time behind it is left out.
    init(_ cell: ArraySlice<UInt8>, order: Order) throws(Problem) {
        let text = Self.withoutTime(cell)
        let parts = Self.parts(text)
        let numbers = parts.compactMap(\.number)
        if let month = parts.firstIndex(where: { $0.month != nil }) {
            try self.init(named: parts, month: month)
            return
        }
        guard numbers.count == parts.count, !parts.isEmpty else { throw .notADate }
        switch (parts.count, parts[0].digits, parts[parts.count - 1].digits) {
        case (1, 8, _):
            try self.init(year: numbers[0] / 10000, month: numbers[0] / 100 % 100, day: numbers[0] % 100)
        case (1, 4, _): try self.init(year: numbers[0], month: nil, day: nil)
        case (2, 4, 1...2): try self.init(checked: numbers[0], numbers[1], 0)
        case (3, 4, 1...2): try self.init(checked: numbers[0], numbers[1], numbers[2])
        case (3, 1...2, 4):
            switch order {
            case .dayFirst: try self.init(checked: numbers[2], numbers[1], numbers[0])
            case .monthFirst: try self.init(checked: numbers[2], numbers[0], numbers[1])
            case .yearFirst: throw .ambiguous
            }
        default: throw .notADate
        }
    }

    /// Within one cell 0 is a part that is not known; a thirteenth month is damage.
    private init(checked year: Int, _ month: Int, _ day: Int) throws(Problem) {
        guard (0...12).contains(month), (0...31).contains(day) else { throw .notInCalendar }
        try self.init(year: year, month: month, day: day)
    }

    /// `5 February 2013`, `February 5, 2013`, `February 2013`, `5-Feb-2013`, `2013 Feb 5`.
    private init(named parts: [Part], month index: Int) throws(Problem) {
        let others = parts.indices.filter { $0 != index }.map { parts[$0] }
        guard others.count <= 2, let year = others.first(where: { $0.digits == 4 })?.number else { throw .notADate }
        let days = others.filter { $0.digits != 4 }
        guard days.count == others.count - 1, days.allSatisfy({ (1...2).contains($0.digits) }) else {
            throw .notADate
        }
        try self.init(checked: year, parts[index].month!, days.first?.number ?? 0)
    }

    // MARK: Parts

    private struct Part {
        var number: Int?
        var digits = 0
        var month: Int?
    }

    private static func withoutTime(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let colon = cell.firstIndex(of: UInt8(ascii: ":")),
            let gap = cell[..<colon].lastIndex(where: { $0 == 0x20 || $0 == UInt8(ascii: "T") })
        else { return cell }
        return CellText.trimmed(cell[..<gap])
    }

    private static func parts(_ text: ArraySlice<UInt8>) -> [Part] {
        let separators = Array(" -/.,".utf8)
        return text.split { separators.contains($0) }.prefix(4).map { word in
            var part = Part()
            if word.count <= 8, word.allSatisfy({ (0x30...0x39).contains($0) }) {
                part.number = word.reduce(0) { $0 * 10 + Int($1 - 0x30) }
                part.digits = word.count
            } else {
                part.month = month(named: word)
            }
            return part
        }
    }

    /// The English names, whole or their first three letters.
    private static func month(named word: ArraySlice<UInt8>) -> Int? {
        let word = word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        let index = months.firstIndex { $0 == word || (word.count == 3 && $0.starts(with: word)) }
        return index.map { $0 + 1 } ?? (word == Array("sept".utf8) ? 9 : nil)
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december",
    ].map { Array($0.utf8) }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
