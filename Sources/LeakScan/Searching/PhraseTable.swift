/// Phrases of one to six words by their hashes.
///
/// Filters come first: whether a word ends any phrase, whether it is one, whether two words end one. In text that holds none
/// of the phrases nearly every word is done with after one look.
struct PhraseTable: Sendable {
    private var lastWords: HashFilter
    private var lastPairs: HashFilter
    private var singleWords: HashFilter
    /// The last words of phrases that must be the whole of a text.
    private var wholeTexts: HashFilter
    /// Pairs of a phrase's key and its number: open addressing, at most half full.
    private var keys: [UInt64]
    private var numbers: [Int32]
    private(set) var count = 0
    /// Whether any phrase must be the whole of a text.
    private(set) var hasWholeTexts = false

    /// - Parameter capacity: How many phrases there will be.
    init(capacity: Int) {
        var bits = 1 << 14
        while bits < capacity * 16 { bits *= 2 }
        let filter = HashFilter(bits: bits)
        (lastWords, lastPairs, singleWords, wholeTexts) = (filter, filter, filter, filter)
        var slots = 16
        while slots < capacity * 2 { slots *= 2 }
        keys = [UInt64](repeating: 0, count: slots)
        numbers = [Int32](repeating: -1, count: slots)
    }

    /// Adds a phrase, unless it is there already; answers the number that it has.
    ///
    /// - Parameter isWhole: Whether it counts only where it is the whole of a text.
    mutating func add(_ words: ArraySlice<UInt64>, isWhole: Bool, number: Int32) -> Int32 {
        let phrase = WordHash.phrase(words)
        let key = Self.key(phrase, words.count, isWhole: isWhole)
        var slot = Int(key) & (keys.count - 1)
        while numbers[slot] >= 0 {
            if keys[slot] == key { return numbers[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        (keys[slot], numbers[slot]) = (key, number)
        count += 1
        let last = words.last!
        if isWhole {
            hasWholeTexts = true
            wholeTexts.insert(last)
        } else {
            lastWords.insert(last)
            if words.count == 1 {
                singleWords.insert(last)
            } else {
                lastPairs.insert(WordHash.phrase(words.suffix(2)))
            }
        }
        return number
    }

    @inline(__always)
    func endsPhrase(_ word: UInt64) -> Bool { lastWords.mayContain(word) }

    @inline(__always)
    func isPhrase(_ word: UInt64) -> Bool { singleWords.mayContain(word) }

    @inline(__always)
    func endsWholeText(_ word: UInt64) -> Bool { wholeTexts.mayContain(word) }

    @inline(__always)
    func endsPhrase(pair: UInt64) -> Bool { lastPairs.mayContain(pair) }

    /// The number of the phrase of so many words with this hash.
    func number(of phrase: UInt64, _ count: Int, isWhole: Bool = false) -> Int32? {
        let key = Self.key(phrase, count, isWhole: isWhole)
        var slot = Int(key) & (keys.count - 1)
        while numbers[slot] >= 0 {
            if keys[slot] == key { return numbers[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        return nil
    }

    private static func key(_ phrase: UInt64, _ count: Int, isWhole: Bool) -> UInt64 {
        var key = (phrase ^ UInt64(count) << 1 ^ (isWhole ? 1 : 0)) &* 0xD6E8_FEB8_6659_FD93
        key ^= key >> 32
        return key & UInt64(Int.max)
    }
}
