/// Keeps the words of what a reader reads, text by text.
struct WordList: WordSink {
    struct Word {
        var hash: UInt64
        var start: Int
        var end: Int
    }

    private(set) var texts: [[Word]] = []
    private var words: [Word] = []
    private var payload: Int?

    mutating func word(_ hash: UInt64, _ start: Int, _ end: Int) {
        if payload == nil { words.append(Word(hash: hash, start: start, end: end)) }
    }

    mutating func joined(_ hash: UInt64, _ start: Int, _ end: Int) {}
    mutating func number(_ number: DecimalNumber, _ start: Int, _ end: Int) {}

    mutating func textEnds(_ place: Int) {
        if !words.isEmpty { texts.append(words) }
        words = []
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
