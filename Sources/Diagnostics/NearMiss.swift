/// Finds the word that was probably meant.
package enum NearMiss {
    /// The candidate nearest to `word`, if one is near enough: at most three tenths of the longer word's letters may
    /// differ (at least one always may), where a letter more, a letter less, another letter or two letters changed
    /// over each count as one difference. Upper and lower case do not differ. Of equally near ones the first in
    /// alphabetical order is taken, so that the answer does not depend on the order of the candidates.
    package static func best(for word: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(word.lowercased().unicodeScalars)
        var best: (distance: Int, candidate: String)?
        for candidate in candidates where candidate != word {
            let letters = Array(candidate.lowercased().unicodeScalars)
            let limit = max(1, max(wanted.count, letters.count) * 3 / 10)
            guard abs(letters.count - wanted.count) <= limit, !letters.isEmpty, !wanted.isEmpty else { continue }
            let distance = distance(wanted, letters)
            guard distance <= limit, distance < max(wanted.count, letters.count) else { continue }
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

    /// The optimal string alignment distance (Damerau and Levenshtein, adjacent transpositions).
    package static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for row in 1...max(1, left.count) where !left.isEmpty {
            var current = [row] + [Int](repeating: 0, count: right.count)
            for column in 1...max(1, right.count) where !right.isEmpty {
                let cost = left[row - 1] == right[column - 1] ? 0 : 1
                var value = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    value = min(value, beforeLast[column - 2] + 1)
                }
                current[column] = value
            }
            (beforeLast, last) = (last, current)
        }
        return left.isEmpty ? right.count : last[right.count]
    }
}
