import Diagnostics
import Records

/// One row as a mapping sees it: gives the texts of values, and keeps what is to be said of them.
struct MappedRow {
    let record: TableRecord
    let binding: ColumnBinding
    /// What was met: the code, what to say of all such rows, what to say of this one, and where.
    var findings: [(code: DiagnosticCode, what: String, detail: String, range: SourceRange)] = []
    /// Why the row makes no record.
    private(set) var isDuplicate = false
    private(set) var problem: (reason: String, range: SourceRange)?

    init(_ record: TableRecord, _ binding: ColumnBinding) {
        self.record = record
        self.binding = binding
    }

    mutating func refuse(_ reason: String, at range: SourceRange) {
        if problem == nil { problem = (reason, range) }
    }

    mutating func refuseAsDuplicate(_ reason: String, at range: SourceRange) {
        isDuplicate = true
        refuse(reason, at: range)
    }

    mutating func note(_ code: DiagnosticCode, _ what: String, _ detail: String? = nil, at range: SourceRange) {
        findings.append((code, what, detail ?? what, range))
    }

    // MARK: Cells

    /// A column's text, without what spreadsheets put around it; of several columns, that of the first that says
    /// something.
    private func cell(_ column: Int, absent: [[UInt8]] = []) -> ArraySlice<UInt8> {
        let field = binding.field(column, of: record) { cell in !cell.isEmpty && !Self.isOne(of: absent, cell) }
        guard let bytes = field?.bytes, !bytes.isEmpty else { return [] }
        let cell = SpreadsheetText.plain(CellText.withoutMarks(bytes))
        return Self.isOne(of: absent, cell) ? [] : cell
    }

    private static func isOne(of words: [[UInt8]], _ cell: ArraySlice<UInt8>) -> Bool {
        !words.isEmpty && words.contains { isSame($0[...], cell) }
    }

    func range(_ value: MappedValue) -> SourceRange {
        if let first = value.alternatives.first { return range(first) }
        for case .column(let column) in value.parts {
            if let field = binding.field(column, of: record), field.range.end > field.range.start { return field.range }
        }
        return record.range
    }

    func holds(_ conditions: [TableMapping.Condition]) -> Bool { conditions.allSatisfy { holds($0) } }

    private func holds(_ condition: TableMapping.Condition) -> Bool {
        let cell = cell(condition.column)
        if condition.values.isEmpty { return !cell.isEmpty }
        return condition.values.contains { Self.isSame($0[...], cell) } != condition.isNegated
    }

    /// ASCII capitals do not differ, and `1.0` is 1.
    private static func isSame(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
        if left.count == right.count {
            return zip(left, right).allSatisfy { pair in
                pair.0 == pair.1 || (pair.0 | 0x20 == pair.1 | 0x20 && (0x61...0x7A).contains(pair.0 | 0x20))
            }
        }
        return right.count == left.count + 2 && right.starts(with: left) && right.suffix(2).elementsEqual(".0".utf8)
    }

    // MARK: Values

    /// The text of a value; nil where the row says nothing.
    mutating func text(_ value: MappedValue?) -> ArraySlice<UInt8>? {
        guard let value else { return nil }
        if !value.alternatives.isEmpty {
            for alternative in value.alternatives { if let text = text(alternative) { return text } }
            return nil
        }
        return raw(value).flatMap { word($0, value) }
    }

    /// The texts of a value whose cell may hold several.
    mutating func texts(_ value: MappedValue?) -> [ArraySlice<UInt8>] {
        guard let value else { return [] }
        if !value.alternatives.isEmpty {
            for alternative in value.alternatives {
                let found = texts(alternative)
                if !found.isEmpty { return found }
            }
            return []
        }
        guard let raw = raw(value) else { return [] }
        guard let separator = value.separator else { return word(raw, value).map { [$0] } ?? [] }
        var found: [ArraySlice<UInt8>] = []
        for part in Self.split(raw, at: separator) {
            let part = CellText.trimmed(part)
            if !part.isEmpty, !Self.isOne(of: value.absent, part), let word = word(part, value) { found.append(word) }
        }
        return found
    }

    /// Whether the cell is one of those that say that a count is not known.
    func isUnknown(_ text: ArraySlice<UInt8>, _ value: MappedValue) -> Bool {
        Self.isOne(of: value.unknown, text)
    }

    /// The words and cells of a value put together. Words before the first column stand always; others only where the
    /// column before them, or the one that they lead to, has something in it.
    private func raw(_ value: MappedValue) -> ArraySlice<UInt8>? {
        guard holds(value.conditions) else { return nil }
        if value.parts.count == 1 {
            switch value.parts[0] {
            case .text(let text): return text[...]
            case .column(let column):
                let cell = cell(column, absent: value.absent)
                return cell.isEmpty ? nil : cell
            }
        }
        var text: [UInt8] = []
        var words: [UInt8] = []
        var hasColumn = false
        var hasCell = false
        var lastIsEmpty = false
        for part in value.parts {
            switch part {
            case .text(let part): if hasColumn { words = part } else { text = part }
            case .column(let column):
                let cell = cell(column, absent: value.absent)
                hasColumn = true
                lastIsEmpty = cell.isEmpty
                guard !lastIsEmpty else { continue }
                if hasCell { text += words }
                text += CellText.oneLine(cell)
                words = []
                hasCell = true
            }
        }
        guard hasCell else { return nil }
        if !lastIsEmpty { text += words }
        let trimmed = CellText.trimmed(text[...])
        return trimmed.isEmpty ? nil : trimmed
    }

    /// Sitrep's word for the table's, where the value has a table of them.
    private mutating func word(_ raw: ArraySlice<UInt8>, _ value: MappedValue) -> ArraySlice<UInt8>? {
        guard let terms = value.terms else { return raw }
        let term = String(decoding: raw, as: UTF8.self)
        if let word = terms[term.lowercased()] ?? Self.withoutDecimals(term).flatMap({ terms[$0] }) {
            return Array(word.utf8)[...]
        }
        if let otherwise = value.otherwise { return Array(otherwise.utf8)[...] }
        let shown = String(decoding: CellText.shortened(CellText.oneLine(raw), to: 60), as: UTF8.self)
        note(
            .importTerm, "'\(shown)' is not among the mapping's terms and was left out", at: range(value))
        return nil
    }

    /// `1.0` is 1.
    private static func withoutDecimals(_ term: String) -> String? {
        term.hasSuffix(".0") ? String(term.dropLast(2)) : nil
    }

    private static func split(_ text: ArraySlice<UInt8>, at separator: [UInt8]) -> [ArraySlice<UInt8>] {
        guard let first = separator.first else { return [text] }
        var parts: [ArraySlice<UInt8>] = []
        var start = text.startIndex
        var index = start
        while index < text.endIndex {
            if text[index] == first, text[index...].starts(with: separator) {
                parts.append(text[start..<index])
                index += separator.count
                start = index
            } else {
                index += 1
            }
        }
        return parts + [text[start...]]
    }
}
