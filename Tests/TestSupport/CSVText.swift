/// Reads comma-separated values (RFC 4180) in a way of its own, so that a writer is not judged by the reader that belongs
/// to it.
package enum CSVText {
    /// The rows, each by the names of the header; what a row lacks is not there.
    package static func rows(_ bytes: some Sequence<UInt8>) -> [[String: String]] {
        let records = records(bytes)
        guard let header = records.first else { return [] }
        return records.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
    }

    /// The cells of every record, the header's first.
    package static func records(_ bytes: some Sequence<UInt8>) -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var wasQuote = false
        func text() -> String { String(decoding: cell, as: UTF8.self) }
        for byte in bytes {
            if isQuoted, byte != UInt8(ascii: "\"") {
                if !wasQuote {
                    cell.append(byte)
                    continue
                }
                isQuoted = false
                wasQuote = false
            }
            switch byte {
            case UInt8(ascii: "\""):
                if !isQuoted {
                    isQuoted = true
                } else if wasQuote {
                    cell.append(byte)
                    wasQuote = false
                } else {
                    wasQuote = true
                }
            case UInt8(ascii: ","):
                record.append(text())
                cell = []
            case 0x0D: break
            case 0x0A:
                records.append(record + [text()])
                record = []
                cell = []
            default: cell.append(byte)
            }
        }
        return records
    }
}
