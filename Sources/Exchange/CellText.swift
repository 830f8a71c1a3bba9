/// Cleans the text of table cells without changing what it says.
enum CellText {
    /// Without white space and control characters (ASCII only) at its ends. Other spaces, such as U+2002, are text.
    static func trimmed(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var cell = cell
        while let first = cell.first, first <= 0x20 || first == 0x7F { cell.removeFirst() }
        while let last = cell.last, last <= 0x20 || last == 0x7F { cell.removeLast() }
        return cell
    }

    /// The cell on one line: trimmed, each run of control characters and the spaces around it replaced by one space,
    /// or by `joint` where the run has a line break in it. Everything else is kept as it was written, double spaces,
    /// soft hyphens and byte order marks in the middle of the text too.
    static func oneLine(_ cell: ArraySlice<UInt8>, joint: StaticString = " ") -> [UInt8] {
        let cell = trimmed(cell)
        guard cell.contains(where: isControl) else { return Array(cell) }
        var line: [UInt8] = []
        var index = cell.startIndex
        while index < cell.endIndex {
            guard isControl(cell[index]) else {
                line.append(cell[index])
                index += 1
                continue
            }
            var hasBreak = false
            while index < cell.endIndex, isControl(cell[index]) || cell[index] == 0x20 {
                hasBreak = hasBreak || cell[index] == 0x0A || cell[index] == 0x0D
                index += 1
            }
            while line.last == 0x20 { line.removeLast() }
            if hasBreak { joint.withUTF8Buffer { line.append(contentsOf: $0) } } else { line.append(0x20) }
        }
        return line
    }

    /// At most about `limit` bytes, cut between two words (or, for want of a space, between two letters).
    static func shortened(_ text: [UInt8], to limit: Int) -> ArraySlice<UInt8> {
        guard text.count > limit else { return text[...] }
        var end = limit
        while end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
        if let space = text[..<end].lastIndex(of: 0x20), space > limit / 2 { end = space }
        return trimmed(text[..<end])
    }

    private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F }
}

extension CellText {
    /// Without byte order marks at its ends, which files joined together have, and white space around them.
    static func withoutMarks(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var cell = trimmed(cell)
        while cell.starts(with: [0xEF, 0xBB, 0xBF]) { cell = trimmed(cell.dropFirst(3)) }
        while cell.count >= 3, cell.suffix(3).elementsEqual([0xEF, 0xBB, 0xBF]) { cell = trimmed(cell.dropLast(3)) }
        return cell
    }
}
