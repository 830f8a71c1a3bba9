/// A line of a file as a terminal shows it, with what lies under the range.
///
/// The range's line is shown, or the first of its lines. A long line is cut around the place where the range begins. Tabs
/// become blanks up to the next multiple of four, so that what stands below is aligned on every terminal.
struct SourceExcerpt: Equatable {
    /// The line, safe to print.
    var line: String
    /// Columns before the range.
    var indent: Int
    /// Columns of the range: at least 1, so that an empty range is seen.
    var length: Int
    /// The line up to the range and the part of it that lies in the range, for those who can mark text itself.
    var before: String
    var marked: String

    private static let tabWidth = 4

    /// What one character becomes.
    private struct Cell {
        var text: String
        var width: Int
        var column: Int
        /// The offset of its first byte in the file.
        var offset: Int
    }

    /// - Parameter width: the most columns the line may take, the marks of a cut included; at least 20.
    init(of range: SourceRange, in text: SourceText, width: Int) {
        let width = max(width, 20)
        let bytes = text.line(text.position(of: Int(range.start)).line)
        let start = min(max(Int(range.start), bytes.startIndex), bytes.endIndex)

        // A record of JSON Lines may be a line of a megabyte: only what can be shown is looked at.
        var isCutLeft = false
        var isCutRight = false
        var window = bytes
        let reach = width * 8
        if start - window.startIndex > reach {
            isCutLeft = true
            window = window[(start - reach)...].drop { $0 & 0xC0 == 0x80 }
        }
        if window.endIndex - start > reach {
            isCutRight = true
            var end = start + reach
            while end > start, window[end] & 0xC0 == 0x80 { end -= 1 }
            window = window[..<end]
        }

        let cells = Self.cells(of: window)
        let total = cells.last.map { $0.column + $0.width } ?? 0
        let first = cells.last { $0.offset <= start && start < window.endIndex }
        var column = first?.column ?? total
        let end = cells.last { $0.offset < Int(range.end) }.map { $0.column + $0.width } ?? column
        if first?.width == 0, column > 0 { column -= 1 }
        let marked = max(1, end - column)

        // Which columns are shown: all, or as many as there is room for, a third of them before the range.
        var from = 0
        var upTo = total
        if isCutLeft || isCutRight || total > width {
            let room = width - 2
            from = min(column - min(room / 3, max(0, room - marked)), total - room)
            if from <= 0 { from = 0 } else { isCutLeft = true }
            upTo = from + room
            if upTo < total { isCutRight = true }
        }
        let shown = cells.filter { $0.column >= from && $0.column + $0.width <= upTo }
        // The first that is shown may begin later than `from`: a wide character may have been cut through.
        let origin = shown.first?.column ?? from
        let shownEnd = shown.last.map { $0.column + $0.width } ?? origin
        let lead = isCutLeft ? 1 : 0
        line = (isCutLeft ? "…" : "") + shown.map(\.text).joined() + (isCutRight ? "…" : "")
        indent = max(0, min(column, shownEnd) - origin) + lead
        length = max(1, min(marked, shownEnd - column))
        before = (isCutLeft ? "…" : "") + shown.filter { $0.offset < start }.map(\.text).joined()
        self.marked = shown.filter { $0.offset >= start && $0.offset < Int(range.end) }.map(\.text).joined()
    }

    private static func cells(of bytes: ArraySlice<UInt8>) -> [Cell] {
        var cells: [Cell] = []
        var parser = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var offset = bytes.startIndex
        var column = 0
        func add(_ text: String, _ width: Int, bytes count: Int) {
            cells.append(Cell(text: text, width: width, column: column, offset: offset))
            column += width
            offset += count
        }
        while true {
            switch parser.parseScalar(from: &iterator) {
            case .emptyInput: return cells
            case .error(let length):
                for _ in 0..<length {
                    let hex = String(bytes[offset], radix: 16, uppercase: true)
                    let text = "\\x" + (hex.count < 2 ? "0" : "") + hex
                    add(text, text.utf8.count, bytes: 1)
                }
            case .valid(let encoded):
                let scalar = Unicode.UTF8.decode(encoded)
                if scalar == "\t" {
                    let width = tabWidth - column % tabWidth
                    add(String(repeating: " ", count: width), width, bytes: 1)
                } else if DisplayText.isHazardous(scalar) {
                    let text = DisplayText.escaped(scalar)
                    add(text, text.utf8.count, bytes: encoded.count)
                } else {
                    add(String(scalar), DisplayText.width(of: scalar), bytes: encoded.count)
                }
            }
        }
    }
}
