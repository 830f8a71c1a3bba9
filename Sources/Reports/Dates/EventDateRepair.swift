import Diagnostics

/// Finds the EDTF for what was typed in another way, where only one date can have been meant: `17 Feb 2023`,
/// `17/02/2023`, `2023-2-7`, `2023-02-17 - 2023-02-18`, the EDTF of 2012. Runs only after the parser has refused, and
/// offers nothing that the parser does not read.
enum EventDateRepair {
    static func improved(_ error: ValueError, of text: ArraySlice<UInt8>) -> ValueError {
        guard text.count <= 60 else { return error }
        let typed = String(decoding: text, as: UTF8.self)
        var error = error
        if error.code == .dateReversed { return error }
        if let (first, second) = ambiguous(typed) {
            error.message = "'\(typed)' can be read as \(first) or as \(second)"
            error.explanation = "Dates are written year, month, day, as in 2023-02-17."
            error.range = 0..<text.count
            return error
        }
        guard let suggestion = expression(typed) else { return error }
        error.suggestion = suggestion
        error.range = 0..<text.count
        if error.code == .dateSyntax, !error.message.contains("digits") || typed.contains(" ") {
            error.message = "'\(typed)' is not written in EDTF"
        }
        return error
    }

    private static func accepted(_ text: String) -> String? {
        (try? EventDateParser(Array(text.utf8)[...]).expression()) == nil ? nil : text
    }

    private static func expression(_ typed: String) -> String? {
        let plain = spelled(typed)
        if plain != typed, let found = accepted(plain) { return found }
        if let found = date(plain) { return found }
        for separator in [" - ", " to ", " until ", "–", "—", "/", "-"] {
            guard let (first, last) = halves(plain, at: separator) else { continue }
            if let found = interval(first, last) { return found }
        }
        return nil
    }

    /// Blanks at the ends, dashes and letters of the wrong kind, and the signs of the EDTF of 2012.
    private static func spelled(_ typed: String) -> String {
        var text = trimmed(typed)
        for (old, new) in [
            ("‐", "-"), ("‑", "-"), ("−", "-"), ("?~", "%"), ("~?", "%"), ("unknown/", "/"), ("/unknown", "/"),
            ("/open", "/.."), ("open/", "../"), ("/present", "/.."), ("/now", "/.."), ("/ongoing", "/.."), ("…", ".."),
        ] {
            text = replacing(text, old, new)
        }
        let bytes = Array(text.utf8)
        // `u` and `x` were unspecified digits; `y`, `e` and `s` are capitals.
        let letters: Set<UInt8> = Set("uxyestz".utf8)
        if bytes.allSatisfy({ letters.contains($0) || $0 &- 0x30 < 10 || "-XYESTZ?~%/:+.,[]{} ".utf8.contains($0) }),
            !bytes.contains(UInt8(ascii: " ")) || bytes.first == UInt8(ascii: "[") || bytes.first == UInt8(ascii: "{")
        {
            text = String(
                decoding: bytes.map { byte in
                    byte == UInt8(ascii: "u") ? UInt8(ascii: "X") : letters.contains(byte) ? byte & 0xDF : byte
                }, as: UTF8.self)
        }
        return text
    }

    private static func interval(_ first: String, _ last: String) -> String? {
        let words = ["now", "present", "today", "ongoing", "continuing"]
        guard let start = accepted(first) ?? date(first) else {
            // "18 to 20 December 2022", "18-20 December 2022"
            guard let day = Int(first), let end = date(last), let parsed = EventDate(end)?.exactDay, day >= 1,
                day < parsed.day
            else { return nil }
            return accepted("\(Day(parsed.year, parsed.month, day))/\(end)")
        }
        if words.contains(last.lowercased()) { return accepted("\(start)/..") }
        guard let end = accepted(last) ?? date(last) else { return nil }
        return accepted("\(start)/\(end)")
    }

    // MARK: - One date

    private static func date(_ typed: String) -> String? {
        var pieces = pieces(of: typed)
        guard !pieces.isEmpty, pieces.count <= 8 else { return nil }
        // `2023-02/03` and `2023-01..05` are spans, shortened; `2010/12` may be two years.
        let bytes = Array(typed.utf8)
        if bytes.contains(UInt8(ascii: "/")), bytes.contains(UInt8(ascii: "-")) || isTwoYears(pieces) { return nil }
        if zip(bytes, bytes.dropFirst()).contains(where: { $0 == UInt8(ascii: ".") && $1 == $0 }) { return nil }
        var ending = ""
        for (words, sign) in [
            (["about", "circa", "c", "ca", "approximately", "approx", "around"], "~"),
            (["probably", "perhaps", "possibly", "maybe"], "?"),
        ] where pieces.count > 1 {
            if case .word(let word) = pieces[0], words.contains(word) {
                ending = sign
                pieces.removeFirst()
            }
        }
        // One sign at the end is kept; signs elsewhere are the author's own EDTF, which is not guessed at.
        let signs = bytes.filter { "?~%".utf8.contains($0) }
        if let sign = signs.first {
            guard signs.count == 1, bytes.last == sign else { return nil }
            let typed = String(decoding: signs, as: UTF8.self)
            ending = ending.isEmpty || ending == typed ? typed : "%"
        }
        pieces.removeAll {
            if case .word(let word) = $0 { isFiller(word) } else { false }
        }
        guard let found = calendarDate(pieces) ?? season(pieces) ?? decade(pieces) else { return nil }
        return accepted(found + ending)
    }

    /// Whether `2010/12` is typed, where 12 may be a month and may be 2012.
    private static func isTwoYears(_ pieces: [Piece]) -> Bool {
        guard pieces.count == 2, case .number(let first) = pieces[0], case .number(let second) = pieces[1],
            first.utf8.count == 4, second.utf8.count == 2, let year = Int(first), let month = Int(second)
        else { return false }
        return month > year % 100
    }

    private enum Piece: Equatable {
        case number(String)
        case word(String)
    }

    /// Numbers and lower-case words; what divides them is one of ` , . / -`. Nothing where there is anything else.
    private static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var current: [UInt8] = []
        func flush() {
            guard let first = current.first else { return }
            let text = String(decoding: current, as: UTF8.self)
            pieces.append(first &- 0x30 < 10 ? .number(text) : .word(text))
            current = []
        }
        for byte in text.utf8 {
            let isDigit = byte &- 0x30 < 10
            let isLetter = (byte | 0x20) &- 0x61 < 26
            if isDigit || isLetter {
                if let last = current.last, (last &- 0x30 < 10) != isDigit { flush() }
                current.append(isLetter ? byte | 0x20 : byte)
            } else if " ,./-?~%".utf8.contains(byte) {
                flush()
            } else {
                return []
            }
        }
        flush()
        return pieces
    }

    private static func isFiller(_ word: String) -> Bool {
        if ["st", "nd", "rd", "th", "of", "the", "on", "in", "s"].contains(word) { return word != "s" }
        return word.utf8.count >= 3
            && ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].contains {
                $0.hasPrefix(word)
            }
    }

    private static func month(_ word: String) -> Int? {
        if word == "sept" { return 9 }
        guard word.utf8.count >= 3 else { return nil }
        return DateNames.english.firstIndex { $0.lowercased().hasPrefix(word) }.map { $0 + 1 }
    }

    private static func calendarDate(_ pieces: [Piece]) -> String? {
        var numbers: [String] = []
        var named: Int?
        for piece in pieces {
            switch piece {
            case .number(let number): numbers.append(number)
            case .word(let word):
                guard named == nil, let month = month(word) else { return nil }
                named = month
            }
        }
        func text(_ year: String, _ month: Int, _ day: Int?) -> String? {
            guard year.utf8.count == 4, (1...12).contains(month) else { return nil }
            return accepted(year + "-" + Day.padded(month, 2) + (day.map { "-" + Day.padded($0, 2) } ?? ""))
        }
        func small(_ number: String) -> Int? { number.utf8.count <= 2 ? Int(number) : nil }
        if let named {
            switch numbers.count {
            case 1: return text(numbers[0], named, nil)
            case 2:
                if let day = small(numbers[0]) { return text(numbers[1], named, day) }
                return small(numbers[1]).flatMap { text(numbers[0], named, $0) }
            default: return nil
            }
        }
        switch numbers.count {
        case 1:
            let digits = numbers[0]
            if digits.utf8.count == 4 { return accepted(digits) }
            guard digits.utf8.count == 8, let all = Int(digits), all / 10_000 >= 1000 else { return nil }
            return text(String(all / 10_000), all / 100 % 100, all % 100)
        case 2:
            if let month = small(numbers[1]) { return text(numbers[0], month, nil) }
            return small(numbers[0]).flatMap { text(numbers[1], $0, nil) }
        case 3:
            if let second = small(numbers[1]), let third = small(numbers[2]), numbers[0].utf8.count == 4 {
                // 2023-17-02 can only have been meant for the 17th of February.
                return text(numbers[0], second, third) ?? (second > 12 ? text(numbers[0], third, second) : nil)
            }
            guard let first = small(numbers[0]), let second = small(numbers[1]), numbers[2].utf8.count == 4 else {
                return nil
            }
            if first == second || first > 12 { return text(numbers[2], second, first) }
            return second > 12 ? text(numbers[2], first, second) : nil
        default: return nil
        }
    }

    private static func season(_ pieces: [Piece]) -> String? {
        guard pieces.count == 2, case .word(let word) = pieces[0], case .number(let year) = pieces[1],
            let code = ["spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24][word]
        else { return nil }
        return accepted("\(year)-\(code)")
    }

    private static func decade(_ pieces: [Piece]) -> String? {
        guard pieces.count == 2, case .number(let year) = pieces[0], pieces[1] == .word("s"), year.utf8.count == 4,
            year.hasSuffix("0"), !year.hasSuffix("00")
        else { return nil }
        return String(year.dropLast()) + "X"
    }

    /// The two readings of a date such as `03/04/2023`, where both are days.
    private static func ambiguous(_ typed: String) -> (String, String)? {
        let pieces = pieces(of: typed)
        guard pieces.count == 3, case .number(let first) = pieces[0], case .number(let second) = pieces[1],
            case .number(let year) = pieces[2], year.utf8.count == 4, let one = Int(first), let two = Int(second),
            first.utf8.count <= 2, second.utf8.count <= 2, (1...12).contains(one), (1...12).contains(two), one != two
        else { return nil }
        return (
            "\(one) \(DateNames.english[two - 1]) \(year)", "\(two) \(DateNames.english[one - 1]) \(year)"
        )
    }

    // MARK: - Text

    private static func trimmed(_ text: String) -> String {
        let blank = UInt8(ascii: " ")
        guard text.utf8.first == blank || text.utf8.last == blank else { return text }
        var view = text.utf8[...].drop { $0 == blank }
        while view.last == blank { view.removeLast() }
        return String(Substring(view))
    }

    private static func replacing(_ text: String, _ old: String, _ new: String) -> String {
        guard var range = text[...].range(ofBytes: old) else { return text }
        var result = ""
        var rest = text[...]
        while true {
            result += rest[..<range.lowerBound] + new
            rest = rest[range.upperBound...]
            guard let next = rest.range(ofBytes: old) else { return result + rest }
            range = next
        }
    }

    /// The text before and after `separator`, where it stands there once.
    private static func halves(_ text: String, at separator: String) -> (String, String)? {
        guard let range = text[...].range(ofBytes: separator),
            text[range.upperBound...].range(ofBytes: separator) == nil
        else { return nil }
        return (trimmed(String(text[..<range.lowerBound])), trimmed(String(text[range.upperBound...])))
    }
}
