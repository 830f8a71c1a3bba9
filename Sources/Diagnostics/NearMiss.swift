/// Finds the word that was probably meant.
package enum NearMiss {
    /// The candidate nearest to `word`, if one is near enough: at most three tenths of the longer word's letters may
    /// differ (at least one always may), where a letter more, a letter less, another letter or two letters changed
    /// over each count as one difference. Upper and lower case do not differ. Of equally near ones the first in
    /// alphabetical order is taken, so that the answer does not depend on the order of the candidates.
    package static func best(for word: String, among candidates: some Sequence<String>) -> String? {
        let wanted = letters(of: word)
        guard !wanted.isEmpty else { return nil }
        var best: (distance: Int, candidate: String)?
        for candidate in candidates where candidate != word {
            // In ASCII a letter is a byte, so that most words are told apart by their lengths, before any is taken apart.
            let size = candidate.utf8.count
            if abs(size - wanted.count) > limit(size, wanted.count), isASCII(candidate) { continue }
            let letters = letters(of: candidate)
            let limit = limit(letters.count, wanted.count)
            guard abs(letters.count - wanted.count) <= limit, !letters.isEmpty else { continue }
            let most = min(limit, max(wanted.count, letters.count) - 1, best?.distance ?? limit)
            guard let distance = distance(wanted, letters, atMost: most) else { continue }
            if best == nil || (distance, candidate) < (best!.distance, best!.candidate) {
                best = (distance, candidate)
            }
        }
        return best?.candidate
    }

    /// The candidate that is the same word but for upper and lower case and for what joins its parts: `place-precision`
    /// for `place_precision`, `Armed clash` for `armed-clash`. Nothing else can have been meant by it.
    package static func sameWord(as word: String, among candidates: some Sequence<String>) -> String? {
        func plain(_ text: String) -> [UInt8] {
            text.lowercased().utf8.filter { $0 != 0x20 && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
        }
        let wanted = plain(word)
        let found = candidates.filter { $0 != word && plain($0) == wanted }
        return found.count == 1 ? found[0] : nil
    }

    /// The letters of a word, small ones.
    private static func letters(of word: String) -> [Unicode.Scalar] {
        guard isASCII(word) else { return Array(word.lowercased().unicodeScalars) }
        return word.utf8.map { Unicode.Scalar($0 &- 0x41 < 26 ? $0 | 0x20 : $0) }
    }

    private static func isASCII(_ word: String) -> Bool { word.utf8.allSatisfy { $0 < 0x80 } }

    /// How many letters of two words may differ.
    private static func limit(_ count: Int, _ other: Int) -> Int { max(1, max(count, other) * 3 / 10) }

    /// The optimal string alignment distance (Damerau and Levenshtein, adjacent transpositions); nil where it is more than
    /// `most`, which is found out early.
    package static func distance(
        _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost most: Int = .max
    ) -> Int? {
        guard !left.isEmpty, !right.isEmpty else {
            let distance = max(left.count, right.count)
            return distance <= most ? distance : nil
        }
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var current = beforeLast
        var last = Array(0...right.count)
        var leastOfLast = 0
        for row in 1...left.count {
            current[0] = row
            var least = row
            for column in 1...right.count {
                let cost = left[row - 1] == right[column - 1] ? 0 : 1
                var value = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    value = min(value, beforeLast[column - 2] + 1)
                }
                current[column] = value
                least = min(least, value)
            }
            // Every later row is made of these two, and none of its numbers is less than theirs.
            if least > most, leastOfLast > most { return nil }
            leastOfLast = least
            swap(&beforeLast, &last)
            swap(&last, &current)
        }
        return last[right.count] <= most ? last[right.count] : nil
    }
}
