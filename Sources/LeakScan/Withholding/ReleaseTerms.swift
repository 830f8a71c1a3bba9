/// For whom and when a site is released, as the scan judges it: by its own reading of what authors typed, and not by the
/// release that it is to check.
package struct ReleaseTerms: Sendable, Hashable {
    /// The labels of TLP 2.0 from the widest audience to the narrowest.
    package static let labels = ["clear", "green", "amber", "amber+strict", "red"]

    /// The audience, by its place in ``labels``.
    package var audience: Int
    /// The moment by which embargoes are judged, in seconds since 1970.
    package var now: Int
    package var includesDrafts: Bool

    package init(audience: Int, now: Int, includesDrafts: Bool = false) {
        self.audience = audience
        self.now = now
        self.includesDrafts = includesDrafts
    }

    /// The place of a label among ``labels``; nil for a word that is none.
    package static func rank(of word: String) -> Int? {
        let word = word.lowercased()
        return labels.firstIndex(of: word) ?? (word == "white" ? 0 : nil)
    }

    /// Whether this audience may see what has the label. What is no label withholds.
    func mayShow(_ label: String) -> Bool { Self.rank(of: label).map { $0 <= audience } ?? false }

    /// Whether an embargo is over. What cannot be read as a day or an instant never is.
    func isOver(embargo text: String) -> Bool { Self.seconds(of: text).map { $0 <= now } ?? false }

    /// `2024-07-26`, midnight in UTC, or `2024-07-26T09:00:00+05:00`.
    private static func seconds(of text: String) -> Int? {
        let bytes = Array(text.utf8)
        func number(_ range: Range<Int>) -> Int? {
            guard range.upperBound <= bytes.count else { return nil }
            var value = 0
            for byte in bytes[range] {
                guard byte >= 0x30, byte <= 0x39 else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            return value
        }
        guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"), let year = number(0..<4),
            let month = number(5..<7), let day = number(8..<10), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        let midnight = daysSince1970(year, month, day) * 86_400
        guard bytes.count > 10 else { return midnight }
        guard bytes.count >= 17, bytes[10] == UInt8(ascii: "T"), let hour = number(11..<13),
            let minute = number(14..<16)
        else { return nil }
        var index = 16
        var second = 0
        if bytes[16] == UInt8(ascii: ":") {
            guard let read = number(17..<19) else { return nil }
            (second, index) = (read, 19)
        }
        while index < bytes.count, bytes[index] == UInt8(ascii: ".") || bytes[index] >= 0x30 && bytes[index] <= 0x39 {
            index += 1
        }
        let local = midnight + hour * 3600 + minute * 60 + second
        guard index < bytes.count else { return nil }
        switch bytes[index] {
        case UInt8(ascii: "Z"), UInt8(ascii: "z"): return local
        case UInt8(ascii: "+"), UInt8(ascii: "-"):
            guard let hours = number(index + 1..<index + 3) else { return nil }
            let minutes = number(index + 4..<index + 6) ?? 0
            let offset = hours * 3600 + minutes * 60
            return bytes[index] == UInt8(ascii: "+") ? local - offset : local + offset
        default: return nil
        }
    }

    /// The days of the Gregorian calendar since 1970-01-01: years are counted from March, so that a leap day is the last.
    private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let year = month > 2 ? year : year - 1
        let month = (month + 9) % 12
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * month + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
