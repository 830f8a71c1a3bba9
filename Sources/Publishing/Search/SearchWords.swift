import Folding

/// The distinct words of an index, each with a number, and how texts are taken apart into them.
///
/// Words are bytes in one array, found by a hash table of numbers: a text of a site of thousands of pages makes no
/// string for each of its words.
struct SearchWords {
    /// A longer word is cut: nobody types it, and what is so long is no word.
    static let longest = 32

    private var bytes: [UInt8] = []
    private var ends: [Int] = [0]
    /// The number of a word, or -1; always with room.
    private var slots: [Int32] = Array(repeating: -1, count: 1 << 12)

    var count: Int { ends.count - 1 }

    subscript(word: Int) -> ArraySlice<UInt8> { bytes[ends[word]..<ends[word + 1]] }

    /// The numbers of a text's words, in its order, each as often as it is there.
    mutating func take(apart text: String) -> [Int] {
        var found: [Int] = []
        take(apart: text) { found.append($0) }
        return found
    }

    /// Calls `body` with the number of each word of a text.
    mutating func take(apart text: String, _ body: (Int) -> Void) {
        // How many letters the word in hand has, and where its apostrophe stood.
        var length = 0
        var cut = -1
        func finish(_ words: inout SearchWords) {
            if words.bytes.count == cut + 1, words.bytes.last == UInt8(ascii: "s") { words.bytes.removeLast() }
            if words.hasBegun { body(words.finishWord()) }
            length = 0
            cut = -1
        }
        for scalar in text.unicodeScalars {
            switch LetterFolding.meaning(of: scalar) {
            case .letters(let first, let second):
                guard length < Self.longest else { continue }
                append(first)
                if let second { append(second) }
                length += 1
            case .gap: if hasBegun { finish(&self) }
            case .nothing: continue
            case .apostrophe: if hasBegun { cut = bytes.count }
            case .sign(let sign):
                if hasBegun { finish(&self) }
                append(sign)
                finish(&self)
            }
        }
        if hasBegun { finish(&self) }
    }

    /// Whether letters of a word stand behind the words that are known.
    private var hasBegun: Bool { bytes.count > ends[ends.count - 1] }

    private mutating func append(_ scalar: Unicode.Scalar) {
        if scalar.value < 0x80 { bytes.append(UInt8(scalar.value)) } else { bytes += UTF8.encode(scalar)! }
    }

    /// The number of the word whose letters stand last; they go again where the word is known.
    private mutating func finishWord() -> Int {
        let start = ends[ends.count - 1]
        var slot = Int(Self.hash(bytes[start...])) & (slots.count - 1)
        while slots[slot] >= 0 {
            let word = Int(slots[slot])
            if ends[word + 1] - ends[word] == bytes.count - start, self[word].elementsEqual(bytes[start...]) {
                bytes.removeSubrange(start...)
                return word
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(count)
        ends.append(bytes.count)
        if count * 2 > slots.count { grow() }
        return count - 1
    }

    private static func hash(_ word: ArraySlice<UInt8>) -> UInt32 {
        var hash: UInt32 = 0x811C_9DC5
        for byte in word { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        return hash
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 4)
        for word in 0..<count {
            var slot = Int(Self.hash(self[word])) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(word)
        }
    }

    /// All words in the order in which JavaScript compares texts: by UTF-16 units, in which what lies beyond the basic
    /// plane comes before U+E000.
    var sorted: [Int] {
        func rank(_ byte: UInt8) -> UInt8 { byte < 0xEE ? byte : byte < 0xF0 ? byte + 0x10 : byte }
        return (0..<count).sorted { left, right in
            self[left].lexicographicallyPrecedes(self[right]) { rank($0) < rank($1) }
        }
    }
}
