/// Names of actors, to be found in texts.
///
/// A name is found as the sequence of its words, whatever stands between them and however they are capitalised. A text
/// is read once, however many names there are.
package struct NameIndex: Sendable {
    /// A name in a text.
    struct Mention: Hashable {
        var actor: Int
        /// Position of the name's first word, and how many words it has.
        var start: Int
        var count: Int
    }

    /// Names by their first word.
    private var byFirstWord: [String: [(words: [String], actor: Int)]] = [:]

    package init() {}

    package var isEmpty: Bool { byFirstWord.isEmpty }

    package mutating func add(_ name: String, of actor: Int) { add(WordSearch.words(name), of: actor) }

    mutating func add(_ words: [String], of actor: Int) {
        guard let first = words.first else { return }
        if byFirstWord[first]?.contains(where: { $0.actor == actor && $0.words == words }) == true { return }
        byFirstWord[first, default: []].append((words, actor))
    }

    /// Whether a text has one of the names in it.
    package func areNamed(in text: String) -> Bool { !isEmpty && !mentions(in: WordSearch.words(text)).isEmpty }

    /// Every name among the words of a text, the longest at each place.
    func mentions(in words: [String]) -> [Mention] {
        guard !isEmpty else { return [] }
        var found: [Mention] = []
        var index = 0
        while index < words.count {
            let matching = byFirstWord[words[index]]?.filter { words[index...].starts(with: $0.words) }
                .max { $0.words.count < $1.words.count }
            guard let matching else {
                index += 1
                continue
            }
            found.append(Mention(actor: matching.actor, start: index, count: matching.words.count))
            index += matching.words.count
        }
        return found
    }
}
