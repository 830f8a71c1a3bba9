/// The text of one file with its lines found, for turning byte ranges into lines, columns and excerpts.
///
/// A line ends at LF, CR LF or CR, as editors count them. Lines and columns begin at 1; a column counts Unicode
/// scalars, as most editors do; bytes that are no UTF-8 count one column each.
package struct SourceText: Sendable {
    package struct Position: Sendable, Hashable {
        package var line: Int
        package var column: Int

        package init(line: Int, column: Int) {
            self.line = line
            self.column = column
        }
    }

    package let bytes: [UInt8]
    /// The offset of each line's first byte.
    private let lineStarts: [Int]

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
            if byte == 0x0A || byte == 0x0D { starts.append(index) }
        }
        lineStarts = starts
    }

    /// The number of lines; a file that ends in a line break has an empty last one.
    package var lineCount: Int { lineStarts.count }

    package func position(of offset: Int) -> Position {
        let offset = min(max(0, offset), bytes.count)
        let line = lineIndex(of: offset)
        let column = bytes[lineStarts[line]..<offset].count { !Self.isContinuation($0) }
        return Position(line: line + 1, column: column + 1)
    }

    /// The bytes of a line (counted from 1), without its line break.
    package func line(_ number: Int) -> ArraySlice<UInt8> {
        guard number >= 1, number <= lineStarts.count else { return [] }
        let start = lineStarts[number - 1]
        var end = number < lineStarts.count ? lineStarts[number] : bytes.count
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return bytes[start..<end]
    }

    private func lineIndex(of offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
