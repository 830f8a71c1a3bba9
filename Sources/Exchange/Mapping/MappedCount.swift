import Records
import Reports

/// A count of a row: as the table has it, or nothing where it says nothing.
enum MappedCount {
    case number(Int)
    case phrase(ArraySlice<UInt8>)
    case estimate(low: Int, best: Int, high: Int)

    /// The count that a rule gives; a cell that is no count is left out and said.
    static func read(_ rule: TableMapping.CountRule, _ row: inout MappedRow) -> MappedCount? {
        switch rule {
        case .plain(let value): return plain(value, &row)
        case .estimate(let lowRule, let bestRule, let highRule):
            let low = lowRule.flatMap { plain($0, &row) }
            let best = bestRule.flatMap { plain($0, &row) }
            let high = highRule.flatMap { plain($0, &row) }
            if case .number(let low)? = low, case .number(let best)? = best, case .number(let high)? = high {
                if low > best || best > high {
                    row.note(
                        .importEstimates, "the estimates are not in order; they are kept as they are",
                        "low \(low), best \(best), high \(high) are not in order and are kept",
                        at: row.range(bestRule!))
                }
                return .estimate(low: low, best: best, high: high)
            }
            if let best { return best }
            switch (low, high) {
            case (.number(let low)?, .number(let high)?) where low <= high: return .words("\(low) to \(high)")
            case (.number(let low)?, .number(let high)?):
                row.note(
                    .importEstimates, "the estimates are not in order, and no best one is given",
                    at: row.range(lowRule!))
                return .words("\(high) to \(low)")
            case (.number(let low)?, nil): return .words("at least \(low)")
            case (nil, .number(let high)?): return .words("up to \(high)")
            default: return low ?? high
            }
        }
    }

    private static func words(_ text: String) -> MappedCount { .phrase(Array(text.utf8)[...]) }

    private static func plain(_ value: MappedValue, _ row: inout MappedRow) -> MappedCount? {
        guard let text = row.text(value) else { return nil }
        if row.isUnknown(text, value) { return .words("unknown") }
        if let number = CellNumber.whole(text) { return .number(remainder(of: number, value, &row)) }
        let line = CellText.oneLine(text)
        if line.count <= 80, case .success = Quantity.parse(line[...]) { return .phrase(line[...]) }
        row.note(
            .importCell, "a count that cannot be read was left out", "count \(DateAssembly.shown(text)) cannot be read",
            at: row.range(value))
        return nil
    }

    /// What is left of a count without those that another column counts, where that one is known.
    private static func remainder(of number: Int, _ value: MappedValue, _ row: inout MappedRow) -> Int {
        guard let other = value.less.first, let text = row.text(other), let less = CellNumber.whole(text) else {
            return number
        }
        guard less <= number else {
            row.note(
                .importCell, "a part of a count is larger than the count; neither was changed",
                "\(less) of \(number) cannot be taken off", at: row.range(value))
            return number
        }
        return number - less
    }

    func write(_ key: StaticString, to writer: inout JSONWriter) {
        switch self {
        case .number(let number): writer.number(key, number)
        case .phrase(let words): writer.text(key, words)
        case .estimate(let low, let best, let high):
            writer.object(key) { writer in
                writer.number("low", low)
                writer.number("best", best)
                writer.number("high", high)
            }
        }
    }
}
