import Diagnostics
import Records

/// The records of a CSV file as an importer takes them. A record that the reader refuses comes too, with the reason and
/// no cells, so that no row is lost without a word.
struct CSVTable: Sequence, IteratorProtocol {
    private var reader: CSVReader
    private var isAtHeader = true
    /// Refused records, and the whole one that follows them.
    private var pending: [TableRecord] = []
    private var isAtEnd = false

    /// Whether a record is looked at for bytes that are no text, since the table has some.
    private let checksText: Bool

    init(_ reader: CSVReader, checksText: Bool = false) {
        self.reader = reader
        self.checksText = checksText
    }

    mutating func next() -> TableRecord? {
        if isAtHeader {
            isAtHeader = false
            return record(reader.header)
        }
        if pending.isEmpty, !isAtEnd { readOn() }
        return pending.isEmpty ? nil : pending.removeFirst()
    }

    private mutating func readOn() {
        var refused: [Diagnostic] = []
        let first = reader.recordNumber + 1
        let whole = reader.next(&refused)
        for (offset, diagnostic) in refused.enumerated() {
            let range = diagnostic.location?.range ?? SourceRange(start: 0, end: 0)
            pending.append(
                TableRecord(
                    number: first + offset, fields: [.init(bytes: [], range: range)],
                    problem: Self.reason(diagnostic)))
        }
        if let whole { pending.append(record(whole)) } else { isAtEnd = true }
    }

    private func record(_ record: CSVRecord) -> TableRecord {
        var problem: String?
        let fields = (0..<record.count).map { column in
            let bytes = record[column]
            if bytes.contains(0) { problem = "it has a NUL byte in it" }
            if checksText, UTF8Census(bytes).invalid > 0 { problem = "it has bytes that are no UTF-8 text" }
            return TableRecord.Field(bytes: bytes, range: record.range(column))
        }
        return TableRecord(number: record.number, fields: fields, problem: problem)
    }

    /// The reader's sentence without its beginning, which names the record: "has 3 fields, and the header has 50".
    private static func reason(_ diagnostic: Diagnostic) -> String {
        let words = diagnostic.summary.split(separator: " ")
        let hasNumber = words.count > 3 && words[0] == "Record" && Int(words[1]) != nil
        return hasNumber ? "it " + words.dropFirst(2).joined(separator: " ") : diagnostic.summary
    }
}
