/// Finds the fields of one CSV record.
struct CSVScan {
    enum Problem: Equatable {
        /// The place of the quotation mark that opens.
        case unclosedQuote(at: Int)
        /// The place of the text.
        case textAfterQuote(at: Int)
    }

    let separator: UInt8
    private(set) var cells: [CSVRecord.Cell] = []
    /// The end of the record before its line break.
    private(set) var recordEnd = 0
    var problem: Problem?

    init(separator: UInt8) {
        self.separator = separator
    }

    mutating func reserve(_ count: Int) { cells.reserveCapacity(count) }

    /// Reads the record that begins at `start`; answers where the next one begins.
    mutating func readRecord(_ bytes: [UInt8], from start: Int) -> Int {
        cells.removeAll(keepingCapacity: true)
        return bytes.withUnsafeBufferPointer { readRecord($0, from: start) }
    }

    private mutating func readRecord(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let count = bytes.count
        let separator = separator
        var index = start
        while true {
            let isQuoted = index < count && bytes[index] == 0x22
            var hasDoubledQuotes = false
            let cellStart = isQuoted ? index + 1 : index
            if isQuoted {
                index += 1
                while true {
                    while index < count, bytes[index] != 0x22 { index += 1 }
                    guard index < count else {
                        problem = .unclosedQuote(at: cellStart - 1)
                        recordEnd = count
                        return count
                    }
                    guard index + 1 < count, bytes[index + 1] == 0x22 else { break }
                    hasDoubledQuotes = true
                    index += 2
                }
            } else {
                while index < count {
                    let byte = bytes[index]
                    if byte == separator || byte == 0x0A || byte == 0x0D { break }
                    index += 1
                }
            }
            cells.append(
                CSVRecord.Cell(
                    start: UInt32(cellStart), end: UInt32(index), isQuoted: isQuoted, hasDoubledQuotes: hasDoubledQuotes
                ))
            if isQuoted { index += 1 }
            recordEnd = index
            guard index < count else { return count }
            let byte = bytes[index]
            if byte == separator {
                index += 1
            } else if byte == 0x0A {
                return index + 1
            } else if byte == 0x0D {
                return index + 1 < count && bytes[index + 1] == 0x0A ? index + 2 : index + 1
            } else {
                problem = .textAfterQuote(at: index)
                return index
            }
        }
    }
}
