/// The phrases by which a withheld text would be known.
///
/// A text of up to six words is one phrase. Of a longer one every third run of six words is, and the last one, so that
/// eight words in a row of it are found wherever they are cut out. Of the names and ids of actors and places each word of
/// six letters is a phrase of its own besides: a search index holds words alone. Texts of three to five characters count only where they are the whole of a text: a cell, a
/// value, an attribute; and as an address.
struct SecretPhrases {
    struct Phrase {
        var words: [UInt64]
        /// Whether it is a piece of a sentence, and short.
        var isFragment = false
        /// The places of the words that are numbers, as bits.
        var numbers: UInt8 = 0
        var isWhole = false
        /// Where in the file it stands.
        var start: Int
        var end: Int
        var text: Int
    }

    /// Numbered as they are in ``LeakSearch``.
    private(set) var phrases: [Phrase] = []

    private static let shortest = 6
    private static let window = 6
    private static let step = 3
    /// Whether a text names somebody or somewhere; titles are sentences, whose words are anybody's.
    private static func isName(_ text: WithheldText, _ folder: String) -> Bool {
        text.key == "name" || text.key == "names" || text.isRecordID && (folder == "actors" || folder == "places")
    }

    mutating func add(_ text: WithheldText, number: Int, folder: String) {
        for words in WordList.texts(of: text.bytes) { add(words, of: text, number, folder) }
    }

    private mutating func add(_ words: [WordList.Word], of text: WithheldText, _ number: Int, _ folder: String) {
        func phrase(_ range: Range<Int>, isWhole: Bool = false) -> Phrase {
            let (first, last) = (words[range.lowerBound], words[range.upperBound - 1])
            var numbers: UInt8 = 0
            for (place, word) in words[range].enumerated() where !Self.hasLetter(text.bytes[word.start..<word.end]) {
                numbers |= 1 << UInt8(place)
            }
            return Phrase(
                words: words[range].map(\.hash), isFragment: text.isProse && words.count <= 3, numbers: numbers,
                isWhole: isWhole,
                start: text.isVerbatim ? text.start + first.start : text.start,
                end: text.isVerbatim ? text.start + last.end : text.end, text: number)
        }
        let bytes = text.bytes[words.first!.start..<words.last!.end]
        let length = Self.characters(bytes)
        // A number says nothing by itself, unless it is the record's own name elsewhere; and that only where it is all that is
        // said, since the size of a file may be the same number.
        guard Self.hasLetter(bytes) else {
            if text.key == "external_ids", length >= Self.shortest, words.count <= 3 {
                phrases.append(phrase(0..<words.count, isWhole: true))
            }
            return
        }
        guard length >= Self.shortest else {
            guard length >= 3, words.count <= 3 else { return }
            phrases.append(phrase(0..<words.count, isWhole: true))
            if text.isRecordID { addAddresses(phrase(0..<words.count), folder) }
            return
        }
        if words.count <= Self.window {
            phrases.append(phrase(0..<words.count))
        } else {
            var start = 0
            while start + Self.window < words.count {
                phrases.append(phrase(start..<(start + Self.window)))
                start += Self.step
            }
            phrases.append(phrase((words.count - Self.window)..<words.count))
        }
        guard words.count > 1, Self.isName(text, folder) else { return }
        for (index, word) in words.enumerated() {
            let letters = text.bytes[word.start..<word.end]
            if Self.characters(letters) >= Self.shortest, Self.hasLetter(letters) {
                phrases.append(phrase(index..<(index + 1)))
            }
        }
    }

    /// `actors/ttp.html`; `ttp.html` and `actors/ttp` as a whole.
    private mutating func addAddresses(_ id: Phrase, _ folder: String) {
        func words(_ text: String) -> [UInt64] { WordList.texts(of: Array(text.utf8)).flatMap { $0.map(\.hash) } }
        func add(_ words: [UInt64], isWhole: Bool) {
            var phrase = id
            (phrase.words, phrase.isWhole) = (words, isWhole)
            phrases.append(phrase)
        }
        add(words(folder) + id.words + words("html"), isWhole: false)
        add(id.words + words("html"), isWhole: true)
        add(words(folder) + id.words, isWhole: true)
    }

    private static func hasLetter(_ bytes: some Sequence<UInt8>) -> Bool {
        bytes.contains { $0 >= 0x80 || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    }

    /// Chinese and Japanese signs count double: three of them are a whole name.
    private static func characters(_ bytes: some Sequence<UInt8>) -> Int {
        bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xE3 && $1 <= 0xE9 || $1 == 0xF0 ? 2 : 1) }
    }
}
