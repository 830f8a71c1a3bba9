package import Diagnostics

/// Reads CSV (RFC 4180) record by record: quoted fields with line breaks and doubled quotation marks in them, lines that
/// end at LF, CR LF or CR, a byte order mark, and `,` `;` or tab as separator.
///
/// The first record is the header. A record that breaks the rules, or has more or fewer fields than the header, is
/// reported by its number and left out, and reading goes on at the next line that gives a whole record; so an open
/// quotation mark costs some lines and not the rest of the file. Empty lines are passed over.
package struct CSVReader {
    let bytes: [UInt8]
    let path: String
    package let separator: UInt8
    package private(set) var header: CSVRecord
    /// The number of the last record that was met, whole or broken; the first after the header is 1.
    package private(set) var recordNumber = 0
    private var index: Int
    /// How many bytes may still be read while looking for a line to go on at. It bounds the work on hostile files.
    private var searchBudget: Int

    /// Opens a file and reads its header. Without a `separator` it is the one of `,` `;` and tab that stands most often
    /// in the header outside quotation marks, and `,` if none does.
    ///
    /// - Parameter checksText: whether bytes that are no UTF-8 refuse the whole file. A caller that does without looks at
    ///   each record.
    package static func open(
        _ bytes: [UInt8], path: String, separator: UInt8? = nil, checksText: Bool = true
    ) -> Checked<CSVReader?> {
        let text = TextEncoding.withoutByteOrderMark(bytes[...])
        if checksText,
            let problem = TextEncoding(text, strictness: .encoding).diagnostic(in: text, path: path, shift: 0)
        {
            return Checked(nil, [problem])
        }
        let separator = separator ?? detectSeparator(text)
        var scan = CSVScan(separator: separator)
        let start = skipBreaks(bytes, from: text.startIndex)
        let end = scan.readRecord(bytes, from: start)
        let header = CSVRecord(bytes: bytes, number: 0, start: start, end: scan.recordEnd, cells: scan.cells)
        guard start < bytes.count, scan.problem == nil else {
            let place = SourceLocation(path: path, range: SourceRange(start: start, end: min(start + 1, bytes.count)))
            return Checked(
                nil,
                [Diagnostic(.csvNoHeader, "A CSV file must begin with a line of column names", at: place)])
        }
        let reader = CSVReader(
            bytes: bytes, path: path, separator: separator, header: header, index: end,
            searchBudget: 8 * bytes.count + (1 << 20))
        return Checked(reader, reader.duplicateColumns())
    }

    private init(bytes: [UInt8], path: String, separator: UInt8, header: CSVRecord, index: Int, searchBudget: Int) {
        self.bytes = bytes
        self.path = path
        self.separator = separator
        self.header = header
        self.index = index
        self.searchBudget = searchBudget
    }

    /// The number of the column with this name, exactly as the header has it; the first of equal ones.
    package func column(_ name: String) -> Int? {
        (0..<header.count).first { header[$0].elementsEqual(name.utf8) }
    }

    /// The next whole record; nil at the end of the file. Broken ones before it are reported.
    package mutating func next(_ diagnostics: inout [Diagnostic]) -> CSVRecord? {
        var scan = CSVScan(separator: separator)
        scan.reserve(header.count)
        var isSearching = false
        while true {
            let start = Self.skipBreaks(bytes, from: index)
            guard start < bytes.count else { return nil }
            scan.problem = nil
            let end = scan.readRecord(bytes, from: start)
            if !isSearching { recordNumber += 1 }
            if scan.problem == nil, fitsHeader(scan, from: start) {
                if isSearching { recordNumber += 1 }
                index = end
                return CSVRecord(
                    bytes: bytes, number: recordNumber, start: start, end: scan.recordEnd, cells: scan.cells)
            }
            if !isSearching { diagnostics.append(explain(scan, from: start)) }
            // A record on one line is only of the wrong length: the next one begins where it ends. One over several
            // lines, or with a stray quotation mark, may have swallowed others.
            if scan.problem == nil, !isSearching, scan.recordEnd == Self.lineEnd(bytes, from: start) {
                index = end
                continue
            }
            isSearching = true
            searchBudget -= end - start
            index = searchBudget > 0 ? Self.lineEnd(bytes, from: start) : bytes.count
        }
    }

    /// Whether the record has a cell for each column. More cells are taken where they are empty: spreadsheets leave them.
    private func fitsHeader(_ scan: CSVScan, from start: Int) -> Bool {
        guard scan.cells.count > header.count else { return scan.cells.count == header.count }
        let record = CSVRecord(bytes: bytes, number: 0, start: start, end: scan.recordEnd, cells: scan.cells)
        return (header.count..<record.count).allSatisfy { record[$0].isEmpty }
    }

    private static func skipBreaks(_ bytes: [UInt8], from start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] == 0x0A || bytes[index] == 0x0D { index += 1 }
        return index
    }

    private static func lineEnd(_ bytes: [UInt8], from start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
        return index
    }

    private static func detectSeparator(_ text: ArraySlice<UInt8>) -> UInt8 {
        var counts: [(separator: UInt8, count: Int)] = [(0x2C, 0), (0x3B, 0), (0x09, 0)]
        var isQuoted = false
        for byte in text.drop(while: { $0 == 0x0A || $0 == 0x0D }) {
            if byte == 0x22 { isQuoted.toggle() }
            if !isQuoted, byte == 0x0A || byte == 0x0D { break }
            if !isQuoted, let place = counts.firstIndex(where: { $0.separator == byte }) { counts[place].count += 1 }
        }
        var best = counts[0]
        for candidate in counts where candidate.count > best.count { best = candidate }
        return best.separator
    }

    // MARK: Reports

    private func explain(_ scan: CSVScan, from start: Int) -> Diagnostic {
        func location(_ start: Int, _ end: Int) -> SourceLocation {
            SourceLocation(path: path, range: SourceRange(start: start, end: end))
        }
        let next = "The record is left out; reading goes on at the next line that gives a whole record."
        switch scan.problem {
        case .unclosedQuote(let place):
            return Diagnostic(
                .csvUnclosedQuote, "Record \(recordNumber) has a quotation mark that is never closed",
                at: location(place, place + 1), explanation: next)
        case .textAfterQuote(let place):
            return Diagnostic(
                .csvTextAfterQuote, "Record \(recordNumber) has text after a closing quotation mark",
                at: location(place, place + 1),
                explanation: "A quotation mark within quoted text is written twice. \(next)")
        case nil:
            let count = "\(scan.cells.count) \(scan.cells.count == 1 ? "field" : "fields")"
            return Diagnostic(
                .csvRaggedRow, "Record \(recordNumber) has \(count), and the header has \(header.count)",
                at: location(start, min(scan.recordEnd, Self.lineEnd(bytes, from: start))), explanation: next)
        }
    }

    private func duplicateColumns() -> [Diagnostic] {
        var seen: [String: Int] = [:]
        var found: [Diagnostic] = []
        for column in 0..<header.count {
            let name = header.text(column)
            guard let first = seen.updateValue(seen[name] ?? column, forKey: name) else { continue }
            found.append(
                Diagnostic(
                    .csvDuplicateColumn, "Column '\(name)' may stand only once in the header",
                    at: SourceLocation(path: path, range: header.range(column)),
                    notes: [
                        .init(
                            "'\(name)' stands here already",
                            at: SourceLocation(path: path, range: header.range(first)))
                    ]))
        }
        return found
    }
}

extension DiagnosticCode {
    package static let csvNoHeader = DiagnosticCode("csv-no-header", .error, "A CSV file begins with its column names.")
    package static let csvDuplicateColumn = DiagnosticCode(
        "csv-duplicate-column", .warning, "A column name stands once in a CSV header.")
    package static let csvUnclosedQuote = DiagnosticCode(
        "csv-unclosed-quote", .error, "A quotation mark that opens a CSV field is closed.")
    package static let csvTextAfterQuote = DiagnosticCode(
        "csv-text-after-quote", .error, "A quoted CSV field ends with its closing quotation mark.")
    package static let csvRaggedRow = DiagnosticCode(
        "csv-ragged-row", .error, "Every CSV record has as many fields as the header.")
}
