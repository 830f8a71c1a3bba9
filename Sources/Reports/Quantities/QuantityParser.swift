import Diagnostics

/// Reads quantity phrases from bytes: blank-separated words, ASCII letters of either case.
struct QuantityParser {
    let bytes: ArraySlice<UInt8>
    let vagueCounts: VagueCounts
    private var position: Int

    /// No count reaches a million million; sums of many cannot overflow then.
    static let limit = 1_000_000_000_000

    init(_ bytes: ArraySlice<UInt8>, _ vagueCounts: VagueCounts) {
        self.bytes = bytes
        self.vagueCounts = vagueCounts
        position = bytes.startIndex
    }

    /// `text` as a plain count such as `4`, without commas: what most of a large site's quantities are.
    static func plainCount(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 12 else { return nil }
        var value = 0
        for byte in bytes {
            let digit = byte &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            value = value &* 10 &+ Int(digit)
        }
        // 007 is somebody's mistake, and no number of people.
        return bytes.count > 1 && bytes[bytes.startIndex] == UInt8(ascii: "0") ? nil : value
    }

    mutating func quantity() throws(ValueError) -> Quantity {
        guard !bytes.isEmpty else {
            throw error(
                .quantitySyntax, "Quantity is empty; leave the key out where no number is stated", position..<position)
        }
        let text = String(decoding: bytes, as: UTF8.self)
        if whole("none") || whole("zero") { return Quantity(.none, text, lower: 0, upper: 0, central: 0) }
        if whole("unknown") { return Quantity(.unknown, text, lower: nil, upper: nil) }
        for word in vagueCounts.words where whole(word.text) {
            return Quantity(.vague, text, lower: word.lower, upper: word.upper)
        }
        if let share = shareWord(text) { return share }
        if whole("a dozen") { return try numbers(text, isAbout: true) }

        let isAbout = skip("about") || skip("around") || skip("roughly") || skip("approximately") || skip("some")
        if isAbout {
            if let share = shareWord(text, isAbout: true) { return share }
            return try numbers(text, isAbout: true)
        }
        if skip("nearly") || skip("almost") {
            if let share = shareWord(text, isAbout: true) { return share }
            let (number, isShare) = try numberOrShare()
            let bounds = vagueCounts.bounds(about: number.floor)
            return Quantity(
                isShare ? .share : .nearly, text, lower: bounds.lowerBound, upper: max(bounds.lowerBound, number.floor),
                central: number.floor, isApproximate: true)
        }
        if skip("at least") { return try bounded(.atLeast, text) }
        if skip("no fewer than") || skip("not fewer than") || skip("no less than") || skip("not less than") {
            return try bounded(.atLeast, text)
        }
        if skip("more than") || skip("over") || skip("upwards of") { return try bounded(.moreThan, text) }
        if skip("up to") || skip("at most") || skip("no more than") || skip("not more than") {
            return try bounded(.upTo, text)
        }
        if skip("fewer than") || skip("less than") || skip("under") { return try bounded(.fewerThan, text) }
        return try numbers(text, isAbout: false)
    }

    // MARK: - Phrases

    /// A number after words that bound it.
    private mutating func bounded(_ form: Quantity.Form, _ text: String) throws(ValueError) -> Quantity {
        if let share = fraction(text) {
            let (lower, upper) = form == .atLeast || form == .moreThan ? (share.lower, 100) : (0, share.upper)
            return Quantity(.share, text, lower: lower, upper: upper)
        }
        let start = position
        let (number, isShare) = try numberOrShare()
        if isShare {
            // Of a share the bound itself is kept: "more than 90 per cent" can be 90.4.
            return form == .atLeast || form == .moreThan
                ? Quantity(.share, text, lower: number.floor, upper: 100)
                : Quantity(.share, text, lower: 0, upper: number.ceiling)
        }
        switch form {
        case .atLeast: return Quantity(form, text, lower: number.floor, upper: nil)
        case .moreThan: return Quantity(form, text, lower: number.floor + 1, upper: nil)
        case .upTo: return Quantity(form, text, lower: 0, upper: number.floor)
        default:
            guard number.floor > 0 else {
                throw error(.quantitySyntax, "There is no number below 0; write 'none'", start..<position)
            }
            return Quantity(form, text, lower: 0, upper: number.floor - 1)
        }
    }

    /// One number or a range, or a percentage or a range of them.
    private mutating func numbers(_ text: String, isAbout: Bool) throws(ValueError) -> Quantity {
        let start = position
        let isBetween = skip("between")
        let first = try number()
        let firstIsShare = percent()
        if firstIsShare { try checkShare(first, start) }
        guard position < bytes.endIndex else {
            if isBetween { throw error(.quantitySyntax, "'between' is followed by two numbers", start..<position) }
            if firstIsShare { return share(text, first, first, isAbout: isAbout, start) }
            guard isAbout else {
                return Quantity(
                    first.floor == 0 ? .none : .exact, text, lower: first.floor, upper: first.floor,
                    central: first.floor)
            }
            let bounds = vagueCounts.bounds(about: first.floor)
            return Quantity(
                .about, text, lower: bounds.lowerBound, upper: bounds.upperBound, central: first.floor)
        }
        let afterFirst = position
        guard isBetween ? skip("and") : (skip("to") || skipDash()) else {
            throw leftOver(from: afterFirst)
        }
        let last = try number()
        let lastIsShare = percent()
        if firstIsShare || lastIsShare { try checkShare(last, start) }
        guard position == bytes.endIndex else { throw leftOver(from: position) }
        guard first.floor <= last.floor else {
            throw error(.quantityReversed, "Range begins with the larger number", start..<position)
        }
        if firstIsShare || lastIsShare { return share(text, first, last, isAbout: isAbout, start) }
        guard isAbout else { return Quantity(.range, text, lower: first.floor, upper: last.floor) }
        return Quantity(
            .about, text, lower: vagueCounts.bounds(about: first.floor).lowerBound,
            upper: vagueCounts.bounds(about: last.floor).upperBound)
    }

    private func share(_ text: String, _ first: Number, _ last: Number, isAbout: Bool, _ start: Int) -> Quantity {
        let lower = isAbout ? vagueCounts.bounds(about: first.floor).lowerBound : first.floor
        let upper = isAbout ? vagueCounts.bounds(about: last.ceiling).upperBound : last.ceiling
        return Quantity(
            .share, text, lower: lower, upper: min(100, upper), central: first == last ? first.floor : nil,
            isApproximate: isAbout)
    }

    /// `most`, `half`, `a third` and so on, as all that is left of the text.
    private mutating func shareWord(_ text: String, isAbout: Bool = false) -> Quantity? {
        if rest("most") || rest("a majority") || rest("the majority") {
            return Quantity(.share, text, lower: 50, upper: 100, isApproximate: true)
        }
        if rest("all") { return Quantity(.share, text, lower: 100, upper: 100) }
        guard let (lower, upper) = fraction(text) else { return nil }
        guard isAbout else { return Quantity(.share, text, lower: lower, upper: upper) }
        return Quantity(
            .share, text, lower: vagueCounts.bounds(about: lower).lowerBound,
            upper: vagueCounts.bounds(about: upper).upperBound, isApproximate: true)
    }

    /// A fraction in words, in hundredths rounded outwards.
    private mutating func fraction(_ text: String) -> (lower: Int, upper: Int)? {
        let known: [(StaticString, Int, Int)] = [
            ("half", 50, 50), ("a half", 50, 50), ("a third", 33, 34), ("two thirds", 66, 67), ("a quarter", 25, 25),
            ("three quarters", 75, 75),
        ]
        for (words, lower, upper) in known where rest(words) { return (lower, upper) }
        return nil
    }

    // MARK: - Numbers

    struct Number: Equatable {
        var floor: Int
        var hasFraction = false
        var ceiling: Int { hasFraction ? floor + 1 : floor }
    }

    private func checkShare(_ number: Number, _ start: Int) throws(ValueError) {
        guard number.ceiling <= 100 else {
            throw error(.quantitySyntax, "A share is at most 100 per cent", start..<position)
        }
    }

    private mutating func numberOrShare() throws(ValueError) -> (Number, isShare: Bool) {
        let start = position
        let number = try number()
        let isShare = percent()
        if isShare { try checkShare(number, start) }
        guard position == bytes.endIndex else { throw leftOver(from: position) }
        return (number, isShare)
    }

    /// Digits, by threes with commas or without any; decimals only of percentages.
    private mutating func number() throws(ValueError) -> Number {
        let start = position
        if skip("a dozen") { return Number(floor: 12) }
        var value = 0
        var digits = 0
        var groups = 0
        while position < bytes.endIndex {
            let digit = bytes[position] &- UInt8(ascii: "0")
            if digit < 10 {
                value = value &* 10 &+ Int(digit)
                digits += 1
                guard value < Self.limit else {
                    throw error(.quantitySyntax, "Number is larger than any count of people", start..<position)
                }
                position += 1
            } else if bytes[position] == UInt8(ascii: ","), digits > 0 {
                guard groups == 0 ? digits <= 3 : digits == 3 else { break }
                groups += 1
                digits = 0
                position += 1
            } else {
                break
            }
        }
        guard position > start else {
            let word = wordEnd(from: position)
            throw error(
                .quantitySyntax,
                word > position ? "'\(slice(position..<word))' is no number" : "A number is missing",
                position..<word)
        }
        guard groups == 0 || digits == 3 else {
            throw error(.quantitySyntax, "Commas in a number divide it by threes", start..<position)
        }
        if groups == 0, digits > 1, bytes[start] == UInt8(ascii: "0") {
            throw error(.quantitySyntax, "Number begins with 0", start..<position)
        }
        var number = Number(floor: value)
        if position + 1 < bytes.endIndex, bytes[position] == UInt8(ascii: "."), isDigit(position + 1) {
            let point = position
            position += 1
            while position < bytes.endIndex, isDigit(position) { position += 1 }
            let end = position
            guard percent() else {
                throw error(.quantitySyntax, "A count is a whole number", start..<end)
            }
            position = end
            number.hasFraction = bytes[(point + 1)..<end].contains { $0 != UInt8(ascii: "0") }
        }
        return number
    }

    private mutating func percent() -> Bool {
        if position < bytes.endIndex, bytes[position] == UInt8(ascii: "%") {
            position += 1
            return true
        }
        let before = position
        if skip("per cent") || skip("percent") { return true }
        position = before
        if position < bytes.endIndex, bytes[position] == UInt8(ascii: " "), position + 1 < bytes.endIndex,
            bytes[position + 1] == UInt8(ascii: "%")
        {
            position += 2
            return true
        }
        return false
    }

    /// `-` or `–`, with or without blanks.
    private mutating func skipDash() -> Bool {
        var next = position
        while next < bytes.endIndex, bytes[next] == UInt8(ascii: " ") { next += 1 }
        if next < bytes.endIndex, bytes[next] == UInt8(ascii: "-") {
            next += 1
        } else if next + 2 < bytes.endIndex, bytes[next] == 0xE2, bytes[next + 1] == 0x80, bytes[next + 2] == 0x93 {
            next += 3
        } else {
            return false
        }
        while next < bytes.endIndex, bytes[next] == UInt8(ascii: " ") { next += 1 }
        position = next
        return true
    }

    // MARK: - Words

    private func isDigit(_ index: Int) -> Bool { bytes[index] &- UInt8(ascii: "0") < 10 }

    private func wordEnd(from start: Int) -> Int {
        var end = start
        while end < bytes.endIndex, bytes[end] != UInt8(ascii: " ") { end += 1 }
        return end
    }

    private func whole(_ words: StaticString) -> Bool {
        position == bytes.startIndex && matches(words, toEnd: true) != nil
    }

    private func whole(_ words: String) -> Bool {
        words.utf8.count == bytes.count && zip(words.utf8, bytes).allSatisfy { Self.lowered($1) == $0 }
    }

    /// Whether the words are all that is left; if so they are passed over.
    private mutating func rest(_ words: StaticString) -> Bool {
        guard let end = matches(words, toEnd: true) else { return false }
        position = end
        return true
    }

    /// Passes over the words and the blanks around them, if they come next.
    private mutating func skip(_ words: StaticString) -> Bool {
        guard let end = matches(words, toEnd: false) else { return false }
        position = end
        return true
    }

    private func matches(_ words: StaticString, toEnd: Bool) -> Int? {
        var index = position
        while index < bytes.endIndex, index > bytes.startIndex, bytes[index] == UInt8(ascii: " ") { index += 1 }
        let count = words.utf8CodeUnitCount
        guard bytes.endIndex - index >= count else { return nil }
        for offset in 0..<count where Self.lowered(bytes[index + offset]) != words.utf8Start[offset] { return nil }
        index += count
        if toEnd { return index == bytes.endIndex ? index : nil }
        guard index == bytes.endIndex || bytes[index] == UInt8(ascii: " ") else { return nil }
        while index < bytes.endIndex, bytes[index] == UInt8(ascii: " ") { index += 1 }
        return index
    }

    static func lowered(_ byte: UInt8) -> UInt8 { byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte }

    // MARK: - Errors

    private func slice(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private func leftOver(from start: Int) -> ValueError {
        var start = start
        while start < bytes.endIndex, bytes[start] == UInt8(ascii: " ") { start += 1 }
        return error(
            .quantitySyntax, "'\(slice(start..<bytes.endIndex))' does not belong in a quantity", start..<bytes.endIndex)
    }

    private func error(_ code: DiagnosticCode, _ message: String, _ range: Range<Int>) -> ValueError {
        let start = bytes.startIndex
        return ValueError(
            code, message, in: (range.lowerBound - start)..<(range.upperBound - start), of: bytes.count)
    }
}
