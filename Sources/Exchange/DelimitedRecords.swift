import Diagnostics

/// Reads comma-separated text (RFC 4180) record by record. Records end in CR LF, LF or CR; blank lines are passed over;
/// a byte order mark at the beginning is not text.
struct DelimitedRecords: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var index: Int
    private var number = -1

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    mutating func next() -> TableRecord? {
        while index < bytes.count, bytes[index] == 0x0A || bytes[index] == 0x0D { index += 1 }
        guard index < bytes.count else { return nil }
        number += 1
        var record = TableRecord(number: number, fields: [])
        record.fields.reserveCapacity(52)
        while true {
            record.fields.append(bytes[index...].first == 0x22 ? quotedField(&record.problem) : plainField())
            guard index < bytes.count, bytes[index] == 0x2C else { break }
            index += 1
        }
        return record
    }

    private mutating func plainField() -> TableRecord.Field {
        let start = index
        while index < bytes.count, bytes[index] != 0x2C, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
        return TableRecord.Field(bytes: bytes[start..<index], range: SourceRange(start: start, end: index))
    }

    private mutating func quotedField(_ problem: inout String?) -> TableRecord.Field {
        let start = index
        index += 1
        var runStart = index
        var unescaped: [UInt8] = []
        while index < bytes.count {
            if bytes[index] == 0x22 {
                guard index + 1 < bytes.count, bytes[index + 1] == 0x22 else { break }
                unescaped += bytes[runStart...index]
                index += 2
                runStart = index
            } else {
                index += 1
            }
        }
        let content = unescaped.isEmpty ? bytes[runStart..<index] : (unescaped + bytes[runStart..<index])[...]
        if index == bytes.count {
            problem = "a quotation mark is not closed before the end of the file"
        } else {
            index += 1
            let rest = plainField()
            if !rest.bytes.isEmpty { problem = "text stands after a closing quotation mark" }
        }
        return TableRecord.Field(bytes: content, range: SourceRange(start: start, end: index))
    }
}
