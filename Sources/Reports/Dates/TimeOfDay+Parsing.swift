import Diagnostics

extension TimeOfDay {
    /// Reads one time of day, all of `text`. Words may be in either case.
    ///
    /// - Returns: the time; or what is wrong with it, with a suggestion where only one thing can have been meant.
    package static func parse(_ text: ArraySlice<UInt8>) -> Result<TimeOfDay, ValueError> {
        do throws(ValueError) {
            return .success(try TimeParser(text).time())
        } catch {
            return .failure(improved(error, of: text))
        }
    }

    package static func parse(_ text: String) -> Result<TimeOfDay, ValueError> { parse(Array(text.utf8)[...]) }

    /// The time that `text` is, or nil: for text of our own and for tests.
    package init?(_ text: String) {
        guard case .success(let time) = Self.parse(text) else { return nil }
        self = time
    }

    private static func improved(_ error: ValueError, of text: ArraySlice<UInt8>) -> ValueError {
        guard text.count <= 60 else { return error }
        let typed = String(decoding: text, as: UTF8.self)
        func accepted(_ text: String) -> String? { (try? TimeParser(Array(text.utf8)[...]).time()) == nil ? nil : text }
        let plain = typed.split(separator: " ").joined(separator: " ").lowercased()
        func mended() -> String? {
            if plain != typed, let found = accepted(plain) { return found }
            for (word, meant) in [
                ("circa ", "about "), ("c. ", "about "), ("approx. ", "about "), ("approx ", "about "), ("~", "about "),
                ("at ", ""), ("in the ", ""),
            ] where plain.hasPrefix(word) {
                let rest = plain.dropFirst(word.count)
                if let found = accepted(meant + rest) ?? clock(String(rest)).flatMap({ accepted(meant + $0) }) {
                    return found
                }
            }
            for separator in [" - ", " – ", "-", "–", " to ", " / "] {
                let parts = halves(plain, separator)
                if parts.count == 2, let first = accepted(parts[0]) ?? clock(parts[0]),
                    let last = accepted(parts[1]) ?? clock(parts[1]), let found = accepted("\(first)/\(last)")
                {
                    return found
                }
            }
            for word in ["about ", "around ", "before ", "after "] where plain.hasPrefix(word) {
                if let found = clock(String(plain.dropFirst(word.count))).flatMap({ accepted(word + $0) }) {
                    return found
                }
            }
            if let found = clock(plain).flatMap(accepted) { return found }
            return NearMiss.best(for: plain, among: Part.allCases.map(\.rawValue))
        }
        guard let suggestion = mended() else { return error }
        var error = error
        error.suggestion = suggestion
        error.range = 0..<text.count
        return error
    }

    private static func halves(_ text: String, _ separator: String) -> [String] {
        var parts: [String] = []
        var rest = text[...]
        while let range = rest.range(ofBytes: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }

    /// `9:30`, `19.10`, `1910`, `7.10 pm`, `7pm` as `hh:mm`.
    private static func clock(_ text: String) -> String? {
        var digits: [Int] = []
        var letters: [UInt8] = []
        var separator: Int?
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                guard letters.isEmpty else { return nil }
                digits.append(Int(byte) - 48)
            case UInt8(ascii: ":"), UInt8(ascii: "."):
                if !letters.isEmpty {
                    // The points of "p.m."
                    continue
                }
                guard separator == nil else { return nil }
                separator = digits.count
            case UInt8(ascii: " "): continue
            default: letters.append(byte)
            }
        }
        let ending = String(decoding: letters, as: UTF8.self)
        guard ["", "am", "pm", "h", "hrs", "hours"].contains(ending), (1...4).contains(digits.count) else { return nil }
        let split = separator ?? (digits.count > 2 ? digits.count - 2 : digits.count)
        guard split >= 1, split <= 2, digits.count == split || digits.count == split + 2 else { return nil }
        var hour = digits[..<split].reduce(0) { $0 * 10 + $1 }
        let minute = digits[split...].reduce(0) { $0 * 10 + $1 }
        if separator == nil, digits.count < 3, ending.isEmpty || ending == "h" { return nil }
        if ending == "am" || ending == "pm" {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (ending == "pm" ? 12 : 0)
        }
        guard hour < 24, minute < 60 else { return nil }
        return Day.padded(hour, 2) + ":" + Day.padded(minute, 2)
    }
}

/// Reads a time of day from bytes.
private struct TimeParser {
    let bytes: ArraySlice<UInt8>
    private let text: String
    private let lowered: [UInt8]

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        text = String(decoding: bytes, as: UTF8.self)
        lowered = bytes.map(QuantityParser.lowered)
    }

    private enum Moment {
        case minute(Int)
        case part(TimeOfDay.Part)

        var minute: Int? {
            switch self {
            case .minute(let minute): minute
            case .part(let part): part == .noon || part == .midday ? 720 : nil
            }
        }

        var part: TimeOfDay.Part? { if case .part(let part) = self { part } else { nil } }
    }

    func time() throws(ValueError) -> TimeOfDay {
        guard !lowered.isEmpty else {
            throw syntax("Time is empty; leave the key out where no time is known", 0..<0)
        }
        var position = 0
        let isAbout =
            skip("about ", &position) || skip("around ", &position) || skip("roughly ", &position)
            || skip("approximately ", &position)
        let whole = position..<lowered.count
        if skip("between ", &position) {
            guard let (first, last) = split(position..<lowered.count, at: Array(" and ".utf8)) else {
                throw syntax("'between' is followed by two times, as in 'between 18:00 and 19:00'", whole)
            }
            return try made(.between, try clock(first), try clock(last), isAbout)
        }
        if let (first, last) = split(whole, at: [UInt8(ascii: "/")]) {
            return try made(.lasted, try clock(first), try clock(last), isAbout)
        }
        let relation: TimeOfDay.Relation =
            skip("before ", &position) ? .before : skip("after ", &position) ? .after : .at
        let moment = try moment(position..<lowered.count)
        return TimeOfDay(
            text: text, relation: relation, part: moment.part, start: relation == .before ? nil : moment.minute,
            end: relation == .after ? nil : moment.minute,
            isApproximate: isAbout || (moment.part != nil && moment.part != .noon && moment.part != .midnight))
    }

    /// A time that ends before it begins ends on the next day.
    private func made(
        _ relation: TimeOfDay.Relation, _ start: Int, _ end: Int, _ isAbout: Bool
    ) throws(ValueError) -> TimeOfDay {
        guard start != end, start < 1440 else {
            throw syntax("A span begins and ends at different times", 0..<lowered.count)
        }
        return TimeOfDay(
            text: text, relation: relation, part: nil, start: start, end: end < start ? end + 1440 : end,
            isApproximate: isAbout)
    }

    private func moment(_ range: Range<Int>) throws(ValueError) -> Moment {
        for part in TimeOfDay.Part.allCases where lowered[range].elementsEqual(part.rawValue.utf8) {
            return .part(part)
        }
        if let first = range.first, lowered[first] &- 0x30 < 10 { return .minute(try clock(range)) }
        throw syntax("'\(String(decoding: lowered[range], as: UTF8.self))' is no time of day", range)
    }

    /// `hh:mm`, 00:00 to 24:00.
    private func clock(_ range: Range<Int>) throws(ValueError) -> Int {
        let digits = lowered[range].map { Int($0) - 48 }
        guard digits.count >= 5, digits[2] == 10, [0, 1, 3, 4].allSatisfy({ (0...9).contains(digits[$0]) }) else {
            throw syntax("Clock time is written hh:mm, as in 09:30", range)
        }
        guard digits.count == 5 else {
            throw syntax(
                "Clock time is written hh:mm and is local to the place", (range.lowerBound + 5)..<range.upperBound)
        }
        let (hour, minute) = (digits[0] * 10 + digits[1], digits[3] * 10 + digits[4])
        guard minute < 60, hour < 24 || (hour == 24 && minute == 0) else {
            throw ValueError(
                .timeImpossible, "There is no time '\(String(decoding: lowered[range], as: UTF8.self))'", in: range,
                of: lowered.count)
        }
        return hour * 60 + minute
    }

    private func skip(_ word: StaticString, _ position: inout Int) -> Bool {
        let count = word.utf8CodeUnitCount
        guard lowered.count - position > count else { return false }
        for offset in 0..<count where lowered[position + offset] != word.utf8Start[offset] { return false }
        position += count
        return true
    }

    private func split(_ range: Range<Int>, at separator: [UInt8]) -> (Range<Int>, Range<Int>)? {
        guard range.count > separator.count else { return nil }
        for index in range.lowerBound...(range.upperBound - separator.count)
        where lowered[index..<(index + separator.count)].elementsEqual(separator) {
            return (range.lowerBound..<index, (index + separator.count)..<range.upperBound)
        }
        return nil
    }

    private func syntax(_ message: String, _ range: Range<Int>) -> ValueError {
        ValueError(.timeSyntax, message, in: range, of: lowered.count)
    }
}
