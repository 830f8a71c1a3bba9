package import Diagnostics

/// One record of a CSV file: its fields are places in the file's bytes, and become text when they are asked for.
package struct CSVRecord: Sendable {
    struct Cell: Sendable {
        /// The field's place in the file, its quotation marks not included.
        var start: UInt32
        var end: UInt32
        /// Whether it stands in quotation marks, and whether there are doubled ones in it.
        var isQuoted: Bool
        var hasDoubledQuotes: Bool
    }

    private let bytes: [UInt8]
    /// The record's number: the header is 0.
    package let number: Int
    /// The record's place in the file, without its line break.
    package let range: SourceRange
    private let cells: [Cell]

    init(bytes: [UInt8], number: Int, start: Int, end: Int, cells: [Cell]) {
        self.bytes = bytes
        self.number = number
        range = SourceRange(start: start, end: end)
        self.cells = cells
    }

    /// The number of fields.
    package var count: Int { cells.count }

    /// A field's bytes without its quotation marks. Only doubled quotation marks cost a copy.
    package subscript(_ column: Int) -> ArraySlice<UInt8> {
        let cell = cells[column]
        let slice = bytes[Int(cell.start)..<Int(cell.end)]
        guard cell.hasDoubledQuotes else { return slice }
        var text: [UInt8] = []
        text.reserveCapacity(slice.count)
        var isFirstOfPair = false
        for byte in slice {
            isFirstOfPair = byte == 0x22 && !isFirstOfPair
            if !isFirstOfPair { text.append(byte) }
        }
        return text[...]
    }

    package func text(_ column: Int) -> String { String(decoding: self[column], as: UTF8.self) }

    /// A field's place in the file, its quotation marks included.
    package func range(_ column: Int) -> SourceRange {
        let cell = cells[column]
        let margin = cell.isQuoted ? 1 : 0
        return SourceRange(start: Int(cell.start) - margin, end: Int(cell.end) + margin)
    }
}
