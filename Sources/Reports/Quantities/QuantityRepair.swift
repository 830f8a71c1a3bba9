import Diagnostics

/// Finds what was meant by text that is no quantity phrase, where that is certain: signs for words, words for numbers,
/// commas in other places, a noun after the number.
enum QuantityRepair {
    static func improved(_ error: ValueError, of text: ArraySlice<UInt8>, _ vagueCounts: VagueCounts) -> ValueError {
        guard text.count <= 80, let suggestion = suggestion(for: text, error, vagueCounts) else { return error }
        var error = error
        error.suggestion = suggestion
        error.range = 0..<text.count
        return error
    }

    private static let numberWords = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]

    private static let signs: [(String, String)] = [
        (">=", "at least "), ("≥", "at least "), ("<=", "up to "), ("≤", "up to "), (">", "more than "),
        ("<", "fewer than "), ("~", "about "), ("≈", "about "), ("c. ", "about "), ("ca. ", "about "),
        ("c.", "about "), ("circa ", "about "), ("approx. ", "about "), ("approx ", "about "),
        ("minimum ", "at least "), ("min. ", "at least "), ("max. ", "up to "), ("maximum ", "up to "),
    ]

    private static func suggestion(
        for text: ArraySlice<UInt8>, _ error: ValueError, _ vagueCounts: VagueCounts
    ) -> String? {
        func accepted(_ candidate: String) -> String? {
            var parser = QuantityParser(Array(candidate.utf8)[...], vagueCounts)
            return (try? parser.quantity()) == nil ? nil : candidate
        }
        let words = String(decoding: text, as: UTF8.self).split(separator: " ").map { $0.lowercased() }
        let plain = words.joined(separator: " ")
        if let found = accepted(plain) { return found }
        for (sign, phrase) in signs where plain.hasPrefix(sign) {
            let rest = plain.dropFirst(sign.count).drop { $0 == " " }
            if let found = accepted(phrase + rest) { return found }
        }
        for ending in ["+", " or more", " plus"] where plain.hasSuffix(ending) {
            if let found = accepted("at least " + plain.dropLast(ending.count)) { return found }
        }
        for ending in [" or so", " approximately"] where plain.hasSuffix(ending) {
            if let found = accepted("about " + plain.dropLast(ending.count)) { return found }
        }
        for (word, meant) in [
            ("nil", "none"), ("no", "none"), ("nobody", "none"), ("not known", "unknown"), ("?", "unknown"),
            ("n/a", "unknown"), ("few", "a few"), ("dozen", "a dozen"), ("couple", "a couple"),
        ] where plain == word { return meant }
        let inDigits = words.map { word in
            numberWords.firstIndex(of: word).map { String($0 + 1) } ?? word
        }.joined(separator: " ")
        if inDigits != plain, let found = accepted(inDigits) { return found }
        // 1,40,000 and 14,00 lose their commas or get them by threes.
        let digits = text.filter { $0 != UInt8(ascii: ",") }
        if digits.count < text.count, text.last.map({ $0 &- 0x30 < 10 }) == true,
            let found = accepted(String(decoding: digits, as: UTF8.self)), text.contains(UInt8(ascii: ",")),
            isGroupedInSouthAsia(text)
        {
            return found
        }
        if error.code == .quantityReversed { return swapped(words, accepted) }
        // "4 killed", "at least 4 people": what follows the number is said by the key.
        for count in stride(from: words.count - 1, to: 0, by: -1) {
            let candidate = words[..<count].joined(separator: " ")
            let isNoun = words[count...].joined().utf8.allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
            let joins = ["to", "and", "or", "per", "plus", "nor", "but"]
            guard isNoun, words[count...].allSatisfy({ !joins.contains($0) }) else { break }
            if candidate.utf8.last.map({ $0 &- 0x30 < 10 }) == true, let found = accepted(candidate) { return found }
        }
        return nearMiss(words, accepted, vagueCounts)
    }

    /// Lakhs and crores: the last group has three digits, the others two.
    private static func isGroupedInSouthAsia(_ text: ArraySlice<UInt8>) -> Bool {
        let groups = text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        return groups.count > 2 && groups.last?.count == 3 && groups.dropFirst().dropLast().allSatisfy { $0.count == 2 }
            && (1...2).contains(groups[0].count)
    }

    private static func swapped(_ words: [String], _ accepted: (String) -> String?) -> String? {
        if words.count == 3 { return accepted("\(words[2]) \(words[1]) \(words[0])") }
        if words.count == 4 { return accepted("\(words[0]) \(words[3]) \(words[2]) \(words[1])") }
        guard words.count == 1 else { return nil }
        for dash in ["-", "–"] {
            let parts = words[0].split(separator: Character(dash))
            if parts.count == 2 { return accepted("\(parts[1])\(dash)\(parts[0])") }
        }
        return nil
    }

    private static let plainWords = [
        "none", "unknown", "most", "half", "about", "around", "roughly", "nearly", "at", "least", "more", "than",
        "over",
        "up", "to", "fewer", "less", "between", "and", "per", "cent",
    ]

    /// A word misspelt.
    private static func nearMiss(
        _ words: [String], _ accepted: (String) -> String?, _ vagueCounts: VagueCounts
    ) -> String? {
        let known = plainWords + vagueCounts.words.flatMap { $0.text.split(separator: " ").map(String.init) }
        let mended = words.map { word in
            word.utf8.contains { $0 &- 0x30 < 10 } || known.contains(word)
                ? word : NearMiss.best(for: word, among: known) ?? word
        }
        return mended == words ? nil : accepted(mended.joined(separator: " "))
    }
}
