/// Finds a word's number by its bytes, without making a string of them: a hash table with open addressing, built once
/// for each schema.
struct KeyIndex: Sendable {
    /// The words' bytes, one after another.
    private var bytes: [UInt8] = []
    /// Where each word begins in `bytes`, and at last where the last one ends.
    private var starts: [Int] = [0]
    /// The number of a word, or -1; a power of two long and at most half full.
    private var table: [Int16]

    init(_ words: [String]) {
        var size = 2
        while size < words.count * 2 { size *= 2 }
        table = [Int16](repeating: -1, count: size)
        for (number, word) in words.enumerated() {
            let word = Array(word.utf8)
            bytes.append(contentsOf: word)
            starts.append(bytes.count)
            var slot = word.withUnsafeBufferPointer { Self.hash($0) } & (size - 1)
            while table[slot] >= 0 { slot = (slot + 1) & (size - 1) }
            table[slot] = Int16(number)
        }
    }

    subscript(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
        var slot = Self.hash(word) & (table.count - 1)
        while table[slot] >= 0 {
            let number = Int(table[slot])
            if isWord(number, equalTo: word) { return number }
            slot = (slot + 1) & (table.count - 1)
        }
        return nil
    }

    private func isWord(_ number: Int, equalTo word: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = starts[number]
        guard starts[number + 1] - start == word.count else { return false }
        for offset in 0..<word.count where bytes[start + offset] != word[offset] { return false }
        return true
    }

    /// FNV-1a, folded so that all of its bits count. The words are the schema's and not an attacker's; a key of the
    /// content only costs a search in a table that is half empty.
    private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt32 = 2_166_136_261
        for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return Int(hash ^ hash >> 15)
    }
}
