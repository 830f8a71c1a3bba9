import Diagnostics

/// Reads the cells of one record into a ``UCDPRow``. The first cell that cannot be read is the row's problem: a row whose
/// figures are damaged is left out and reported, not imported with a hole that reads like "not stated".
struct UCDPRowReader {
    /// Why a row makes no record.
    struct Problem {
        var reason: String
        var range: SourceRange
    }

    private let columns: UCDPColumns
    private let record: TableRecord
    private(set) var problem: Problem?

    init(_ record: TableRecord, columns: UCDPColumns) {
        self.record = record
        self.columns = columns
    }

    /// The row, or nothing and a ``problem``.
    mutating func read() -> UCDPRow? {
        guard hasRightShape() else { return nil }
        let id = number(.id, isRequired: true)
        let violence = number(.typeOfViolence, isRequired: true)
        if let violence, UCDPRow.Violence(rawValue: violence) == nil { refuse(.typeOfViolence, "is not 1, 2 or 3") }
        let sideA = side(.sideAID, .sideA, .governmentA)
        let sideB = side(.sideBID, .sideB, .governmentB)
        let start = day(.dateStart)
        let end = day(.dateEnd)
        if let start, let end, end < start { refuse(.dateEnd, "is before date_start '\(start.text)'") }
        let location = location()
        let deaths = UCDPRow.Deaths(
            sideA: number(.deathsA), sideB: number(.deathsB), civilians: number(.deathsCivilians),
            unknown: number(.deathsUnknown))
        let estimates = UCDPRow.Estimates(low: number(.low), best: number(.best), high: number(.high))
        let sources = UCDPCitation.read(
            count: text(.sourceCount), article: cell(.sourceArticle), offices: cell(.sourceOffice),
            dates: cell(.sourceDate), headlines: cell(.sourceHeadline))
        let row = (
            conflict: number(.conflictID), dyad: number(.dyadID), clarity: number(.clarity),
            precision: number(.datePrecision)
        )
        guard problem == nil, let id, let violence = violence.flatMap(UCDPRow.Violence.init(rawValue:)), let sideA,
            let sideB, let start, let end
        else { return nil }
        return UCDPRow(
            id: String(id), relid: text(.relid), violence: violence, conflictID: row.conflict.map(String.init),
            conflictName: text(.conflictName), dyadID: row.dyad.map(String.init), sideA: sideA, sideB: sideB,
            citations: sources.citations, citationCountDiffers: sources.countDiffers,
            original: CellText.oneLine(cell(.sourceOriginal), joint: " / "), location: location,
            codeStatus: text(.codeStatus), clarity: row.clarity, datePrecision: row.precision, start: start, end: end,
            deaths: deaths, estimates: estimates)
    }

    /// Too few cells mean that the record was cut or that a quotation mark swallowed some; cells beyond the header's are
    /// accepted where all are empty, as spreadsheets write them.
    private mutating func hasRightShape() -> Bool {
        if let reason = record.problem {
            problem = Problem(reason: reason, range: record.range)
        } else if record.fields.count < columns.count
            || record.fields[columns.count...].contains(where: { !CellText.trimmed($0.bytes).isEmpty })
        {
            let counts = "\(record.fields.count) cells where the header has \(columns.count)"
            problem = Problem(reason: "the record has \(counts)", range: record.range)
        }
        return problem == nil
    }

    private mutating func side(
        _ idColumn: UCDPColumns.Column, _ nameColumn: UCDPColumns.Column, _ stateColumn: UCDPColumns.Column
    ) -> UCDPRow.Side? {
        let id = number(idColumn, isRequired: true)
        let name = text(nameColumn)
        if name.isEmpty { refuse(nameColumn, "is empty") }
        // Several governments on one side stand as a list of numbers, which is no number to keep.
        let state = text(stateColumn)
        let number = CellNumber.whole(state[...]).map(String.init)
        return id.map { UCDPRow.Side(id: String($0), name: name, stateNumber: state.isEmpty ? nil : number ?? "") }
    }

    private mutating func location() -> UCDPLocation {
        let precision = number(.wherePrecision)
        if let precision, !(1...7).contains(precision) { refuse(.wherePrecision, "is not 1 to 7") }
        let latitude = degrees(.latitude, limit: 90)
        let longitude = degrees(.longitude, limit: 180)
        let point = latitude.flatMap { latitude in
            longitude.map { UCDPLocation.Point(latitude: latitude, longitude: $0) }
        }
        return UCDPLocation(
            name: text(.whereName), wording: CellText.oneLine(cell(.whereText), joint: " / "), admin2: text(.admin2),
            admin1: text(.admin1), country: text(.country), iso3: text(.iso3), point: point, precision: precision)
    }

    // MARK: Cells

    private func cell(_ column: UCDPColumns.Column) -> ArraySlice<UInt8> {
        columns.field(column, of: record)?.bytes ?? []
    }

    private func text(_ column: UCDPColumns.Column) -> [UInt8] { CellText.oneLine(cell(column)) }

    /// A whole number that is not negative. Nothing for an empty cell, which is a problem only where the number is
    /// required. `14.0` is read as 14, as programs write whole numbers in a column that has gaps.
    private mutating func number(_ column: UCDPColumns.Column, isRequired: Bool = false) -> Int? {
        let cell = CellText.trimmed(cell(column))
        if cell.isEmpty {
            if isRequired { refuse(column, "is empty") }
            return nil
        }
        if let number = CellNumber.whole(cell) { return number }
        refuse(
            column,
            CellNumber.isScientific(cell)
                ? "is no whole number; a spreadsheet has rewritten it" : "is no whole number from 0 up"
        )
        return nil
    }

    /// Decimal degrees in millionths (11 cm). An empty cell is no problem.
    private mutating func degrees(_ column: UCDPColumns.Column, limit: Int) -> Int? {
        let cell = CellText.trimmed(cell(column))
        guard !cell.isEmpty else { return nil }
        switch CellNumber.degrees(cell, limit: limit, takesComma: false) {
        case .millionths(let number): return number
        case .notDecimal: refuse(column, "is no decimal number of degrees")
        case .outOfRange: refuse(column, "is not from -\(limit) to \(limit) degrees")
        }
        return nil
    }

    /// `yyyy-mm-dd`, alone or followed by a time of midnight, which the CSV files have.
    private mutating func day(_ column: UCDPColumns.Column) -> CivilDay? {
        let cell = CellText.trimmed(cell(column))
        if let day = CivilDay(text: cell.prefix(10)) {
            let rest = cell.dropFirst(10)
            if rest.isEmpty || (rest.first! == 0x20 || rest.first! == UInt8(ascii: "T")) { return day }
        }
        refuse(column, cell.isEmpty ? "is empty" : "is no day written as yyyy-mm-dd")
        return nil
    }

    /// Notes the row's first problem: `id '1.97E+11' is no whole number`.
    private mutating func refuse(_ column: UCDPColumns.Column, _ reason: String) {
        guard problem == nil else { return }
        let value = CellText.trimmed(cell(column))
        let shown = CellText.shortened(Array(value), to: 60)
        let quoted = value.isEmpty ? "" : " '\(String(decoding: CellText.oneLine(shown), as: UTF8.self))'"
        problem = Problem(
            reason: "\(column.name)\(quoted) \(reason)", range: columns.field(column, of: record)?.range ?? record.range
        )
    }
}
