package import Diagnostics

/// Finds the record that a place in a file belongs to: for what is said of a place and is meant of a record.
package struct RecordLocator: Sendable {
    /// By file, in the order of the records in it.
    private var records: [String: [(start: Int, end: Int, key: RecordKey)]] = [:]

    package init(_ report: Report) {
        func add(_ header: borrowing RecordHeader) {
            records[header.path, default: []].append(
                (Int(header.extent.start), Int(header.extent.end), header.key))
        }
        report.forEachHeader { add($0) }
        for duplicate in report.duplicates { add(duplicate.header) }
        for path in records.keys { records[path]!.sort { $0.start < $1.start } }
    }

    /// The record at a place. A file as a whole, and what stands before its records or after them, belongs to its only
    /// record, where it has one only.
    package func key(at location: SourceLocation?) -> RecordKey? {
        guard let location, let found = records[location.path] else { return nil }
        if found.count == 1 { return found[0].key }
        guard let start = location.range.map({ Int($0.start) }) else { return nil }
        var low = 0
        var high = found.count
        while low < high {
            let middle = (low + high) / 2
            if found[middle].start <= start { low = middle + 1 } else { high = middle }
        }
        guard low > 0, start <= found[low - 1].end else { return nil }
        return found[low - 1].key
    }
}
