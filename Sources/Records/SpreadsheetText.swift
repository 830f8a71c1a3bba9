/// Text as it may stand in a table that a spreadsheet opens: nothing in it is run as a formula.
///
/// A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@`, in full width too, perhaps after blanks; some take a
/// tab or a line break first. An apostrophe before such a text makes it text, as it does when somebody types it. Where
/// lists are divided by semicolons, as in much of Europe, a program may cut the cells of a table with commas at `;` and
/// at line breaks: what follows one of them is looked at as if a cell began there.
///
/// Taking the apostrophes off gives the text back, byte for byte: one is added to those that stand there already, and a
/// text that gets none has none that would be taken off.
package enum SpreadsheetText {
    /// Where an apostrophe must go: before the bytes at these places, in order. None for nearly every text.
    package static func places(in text: UnsafeBufferPointer<UInt8>) -> [Int] {
        var places: [Int] = []
        if beginsCell(text, at: 0) { places.append(0) }
        for index in text.indices where dividesCells(text[index]) && isRun(text, at: index + 1) {
            places.append(index + 1)
        }
        return places
    }

    /// The text without the apostrophes that ``places(in:)`` asks for.
    package static func plain(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard cell.contains(apostrophe) else { return cell }
        let plain = cell.withUnsafeBufferPointer { text in
            text.indices.filter { index in
                guard text[index] == apostrophe else { return true }
                if index == 0 { return !beginsCell(text, at: 1) }
                return !(dividesCells(text[index - 1]) && isRun(text, at: index + 1))
            }.map { text[$0] }
        }
        return plain.count == cell.count ? cell : plain[...]
    }

    private static let apostrophe = UInt8(ascii: "'")

    private static func dividesCells(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ";") || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    /// Whether a cell that begins here would be run: the first byte that is no blank and no apostrophe says it.
    private static func beginsCell(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        var index = start
        while index < text.count {
            switch text[index] {
            case apostrophe, 0x20: index += 1
            // U+00A0.
            case 0xC2 where matches(text, at: index + 1, 0xA0): index += 2
            // U+FEFF, the byte order mark.
            case 0xEF where matches(text, at: index + 1, 0xBB) && matches(text, at: index + 2, 0xBF): index += 3
            case 0x09, 0x0A, 0x0D: return true
            default: return isSign(text, at: index)
            }
        }
        return false
    }

    /// The same within a text, where blanks after a semicolon are common and keep a cell from being run.
    private static func isRun(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        var index = start
        while index < text.count, text[index] == apostrophe { index += 1 }
        return isSign(text, at: index)
    }

    private static func isSign(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard index < text.count else { return false }
        switch text[index] {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): return true
        // U+FF1D, U+FF0B, U+FF0D and U+FF20: the same in full width.
        case 0xEF where matches(text, at: index + 1, 0xBC):
            return [0x9D, 0x8B, 0x8D, 0xA0].contains { matches(text, at: index + 2, $0) }
        default: return false
        }
    }

    private static func matches(_ text: UnsafeBufferPointer<UInt8>, at index: Int, _ byte: UInt8) -> Bool {
        index < text.count && text[index] == byte
    }
}
