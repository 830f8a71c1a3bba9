/// What a ``TextReader`` hands its words to.
protocol WordSink: Sendable {
    /// A word, by the hash of its folded letters, and the bytes that it was read from.
    mutating func word(_ hash: UInt64, _ start: Int, _ end: Int)
    /// The last two words have nothing but inline markup between them and look like this one word.
    mutating func joined(_ hash: UInt64, _ start: Int, _ end: Int)
    /// A number with a decimal point.
    mutating func number(_ number: DecimalNumber, _ start: Int, _ end: Int)
    /// What follows belongs to another text.
    mutating func textEnds(_ place: Int)
    /// Begins a text within a text (an attribute, a payload); answers where the outer one is left.
    mutating func enter() -> WordPosition
    /// Until nil is said, what is read stands decoded at this place.
    mutating func isPayload(at place: Int?)
    /// Goes on where the outer text was left.
    mutating func leave(to position: WordPosition)
    /// Whether no text has begun that the next word would belong to.
    var isBetweenTexts: Bool { get }
    /// Grows with whatever matters beyond its own place: while it does not, what was read need not be read where it comes
    /// again.
    var noticed: Int { get }
}

/// Of sinks whose readers pass over nothing.
extension WordSink {
    var isBetweenTexts: Bool { false }
    var noticed: Int { 0 }
}

/// The last words of a text, as far as phrases reach.
struct WordPosition: Sendable {
    /// The longest phrase.
    static let reach = 6

    /// The hashes of the last eight words, the newest at `count - 1`, modulo eight.
    private var ring: [8 of UInt64] = [0, 0, 0, 0, 0, 0, 0, 0]
    /// How many words of the text have been read.
    private(set) var count = 0
    /// Where its first one began.
    private(set) var start = 0

    mutating func append(_ hash: UInt64, at start: Int) {
        if count == 0 { self.start = start }
        ring[count & 7] = hash
        count += 1
    }

    mutating func dropTwo() { count -= 2 }

    /// Begins another text; what is left in the ring is never looked at.
    mutating func clear() { count = 0 }

    /// The hash of the word that stands so many before the newest.
    subscript(back: Int) -> UInt64 { ring[(count - 1 - back) & 7] }
}

/// The hashes of words and of phrases.
enum WordHash {
    /// A large odd number, by whose powers the words of a phrase are told apart.
    static let step: UInt64 = 0x9FB2_1C65_1E98_DF25

    static let seed: UInt64 = 0x2D35_8DCC_AA6C_78A5

    /// Takes in eight letters, or the last ones with zeros behind them. One step for each value is reversible, so that
    /// words of up to eight bytes never share a hash.
    @inline(__always)
    static func mix(_ hash: UInt64, _ letters: UInt64) -> UInt64 {
        let mixed = (hash ^ letters) &* 0xFF51_AFD7_ED55_8CCD
        return mixed ^ (mixed >> 32)
    }

    /// The hash of letters that are folded already.
    static func of(_ letters: some Sequence<UInt8>) -> UInt64 {
        var hash = seed
        var (chunk, count): (UInt64, UInt64) = (0, 0)
        for letter in letters {
            chunk |= UInt64(letter) << (8 * count)
            count += 1
            guard count == 8 else { continue }
            hash = mix(hash, chunk)
            (chunk, count) = (0, 0)
        }
        return count > 0 ? mix(hash, chunk) : hash
    }

    /// The hash of a phrase and one word more.
    @inline(__always)
    static func extended(_ phrase: UInt64, by word: UInt64) -> UInt64 { phrase &* step &+ word }

    /// Of the phrase's words in order.
    static func phrase(_ words: some Sequence<UInt64>) -> UInt64 { words.reduce(0) { extended($0, by: $1) } }
}

/// A number as it was written: -24.8607 is -248607 of 4 places. Zeros at the end do not count.
struct DecimalNumber: Hashable, Sendable {
    var digits: Int
    var places: Int

    var value: Double {
        var value = Double(digits)
        for _ in 0..<places { value /= 10 }
        return value
    }
}
