/// Numbers and texts at places in bytes that may be cut short or lie about their lengths.
extension [UInt8] {
    /// The number whose first byte is the highest; nil where the bytes end before.
    func big(at start: Int, _ count: Int) -> Int? {
        guard start >= 0, start <= self.count - count else { return nil }
        var number = 0
        for index in start..<start + count { number = number << 8 | Int(self[index]) }
        return number
    }

    /// The number whose first byte is the lowest; nil where the bytes end before.
    func little(at start: Int, _ count: Int) -> Int? {
        guard start >= 0, start <= self.count - count else { return nil }
        var number = 0
        for index in (start..<start + count).reversed() { number = number << 8 | Int(self[index]) }
        return number
    }

    func has(_ text: StaticString, at start: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard start >= 0, start <= self.count - count else { return false }
        return text.withUTF8Buffer { self[start..<start + count].elementsEqual($0) }
    }

    /// The first place of a text in a part of the bytes; nil where it does not occur there.
    func first(_ text: StaticString, in range: Range<Int>) -> Int? {
        let count = text.utf8CodeUnitCount
        let range = range.clamped(to: 0..<self.count)
        guard count > 0, range.count >= count else { return nil }
        return text.withUTF8Buffer { text in
            var index = range.lowerBound
            let last = range.upperBound - count
            while index <= last {
                guard let next = self[index...last].firstIndex(of: text[0]) else { return nil }
                if self[next..<next + count].elementsEqual(text) { return next }
                index = next + 1
            }
            return nil
        }
    }

    func contains(_ text: StaticString, in range: Range<Int>) -> Bool { first(text, in: range) != nil }

    static func big(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }

    static func little(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
}
