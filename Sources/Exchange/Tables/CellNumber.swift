/// Reads the numbers of table cells, never as more than is written there.
enum CellNumber {
    /// The largest count and id that are read. Larger numbers are damage: fifteen digits are what a spreadsheet keeps.
    static let largest = 999_999_999_999_999

    /// A whole number that is not negative. `14.0` is read as 14, as programs write whole numbers in a column with gaps.
    static func whole(_ cell: ArraySlice<UInt8>) -> Int? {
        var number = 0
        var index = cell.startIndex
        while index < cell.endIndex, (0x30...0x39).contains(cell[index]) {
            number = number * 10 + Int(cell[index] - 0x30)
            guard number <= largest else { return nil }
            index += 1
        }
        guard index > cell.startIndex else { return nil }
        if index == cell.endIndex { return number }
        let rest = cell[(index + 1)...]
        return cell[index] == UInt8(ascii: ".") && !rest.isEmpty && rest.allSatisfy { $0 == 0x30 } ? number : nil
    }

    /// Whether a spreadsheet has written a long number as `1.97E+11`, so that its digits are lost.
    static func isScientific(_ cell: ArraySlice<UInt8>) -> Bool {
        guard let exponent = cell.lastIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) else { return false }
        let power = cell[(exponent + 1)...].drop { $0 == UInt8(ascii: "+") }
        let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
        let number = cell[..<exponent]
        return number.contains(where: isDigit)
            && number.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
            && power.contains(where: isDigit) && power.allSatisfy(isDigit)
            && number.count + power.count > 4
    }

    enum Degrees {
        case millionths(Int)
        case notDecimal
        case outOfRange
    }

    /// Decimal degrees in millionths (11 cm); further decimals are cut.
    ///
    /// - Parameter takesComma: whether a comma is a decimal sign too. Degrees have no thousands, so that it can be nothing
    ///   else where a person typed it; in a data set it is damage.
    static func degrees(_ cell: ArraySlice<UInt8>, limit: Int, takesComma: Bool) -> Degrees {
        var cell = cell
        let isNegative = cell.first == UInt8(ascii: "-")
        if isNegative { cell.removeFirst() }
        let isMark = { (byte: UInt8) in byte == UInt8(ascii: ".") || (takesComma && byte == UInt8(ascii: ",")) }
        let mark = cell.firstIndex(where: isMark) ?? cell.endIndex
        let decimals = cell[min(mark + 1, cell.endIndex)...]
        guard let whole = whole(cell[..<mark]), decimals.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return .notDecimal
        }
        guard whole <= limit else { return .outOfRange }
        var millionths = whole
        for offset in 0..<6 {
            let index = decimals.startIndex + offset
            millionths = millionths * 10 + (index < decimals.endIndex ? Int(decimals[index] - 0x30) : 0)
        }
        guard millionths <= limit * 1_000_000 else { return .outOfRange }
        return .millionths(isNegative ? -millionths : millionths)
    }
}
