/// Keeps the words of what a reader reads, text by text.
struct WordList: WordSink {
    struct Word {
        var hash: UInt64
        var start: Int
        var end: Int
    }

    /// A text with an apostrophe in it stands there twice: with two words about it, and with one.
    private(set) var texts: [[Word]] = []
    private var words: [Word] = []
    private var joinedWords: [Word] = []
    private var hasJoined = false
    private var payload: Int?

    mutating func word(_ hash: UInt64, _ start: Int, _ end: Int) {
        guard payload == nil else { return }
        words.append(Word(hash: hash, start: start, end: end))
        joinedWords.append(Word(hash: hash, start: start, end: end))
    }

    mutating func joined(_ hash: UInt64, _ start: Int, _ end: Int) {
        // Where a text ended between the two, they are no two words of one.
        guard payload == nil, joinedWords.count > 1 else { return }
        joinedWords.removeLast(2)
        joinedWords.append(Word(hash: hash, start: start, end: end))
        hasJoined = true
    }

    mutating func number(_ number: DecimalNumber, _ start: Int, _ end: Int) {}

    mutating func textEnds(_ place: Int) {
        if !words.isEmpty { texts.append(words) }
        if hasJoined { texts.append(joinedWords) }
        (words, joinedWords, hasJoined) = ([], [], false)
    }

    mutating func enter() -> WordPosition { WordPosition() }
    mutating func leave(to position: WordPosition) {}
    mutating func isPayload(at place: Int?) { payload = place }

    /// The texts of some bytes.
    static func texts(of bytes: [UInt8]) -> [[Word]] {
        var reader = TextReader(WordList())
        reader.read(bytes, as: .divided)
        return reader.sink.texts
    }
}
