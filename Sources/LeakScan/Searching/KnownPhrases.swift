/// Which phrases something that is released holds.
struct KnownPhrases {
    private var known: [Bool]

    func isKnown(_ phrase: Int) -> Bool { known[phrase] }

    init(
        _ phrases: [SecretPhrases.Phrase], _ content: ContentDivision, released: [[UInt8]], interface: [[UInt8]]
    ) {
        known = [Bool](repeating: false, count: phrases.count)
        guard !phrases.isEmpty else { return }
        var table = PhraseTable(capacity: phrases.count)
        var twins: [Int32] = []
        for (index, phrase) in phrases.enumerated() {
            twins.append(table.add(phrase.words[...], isWhole: false, number: Int32(index)))
        }
        // Single words, and beginnings and ends of texts, decide about phrases that may come together by themselves.
        var pieces = PieceMarks(phrases)
        var reader = TextReader(
            PhraseMarks(PhraseSearch(phrases: table, points: PointTable()), pieces, count: phrases.count))
        reader.read(content.released, as: .divided)
        // `kpo-attack#c1` names a record and a claim; neither becomes public by being named.
        let ids = Set(content.texts.lazy.filter { $0.isRecordID || $0.key == "id" }.map { $0.bytes[...] })
        for reference in content.references {
            for id in reference.split(separator: UInt8(ascii: "#")) where !ids.contains(id) {
                reader.read(Array(id), as: .divided)
            }
        }
        for text in released + interface { reader.read(text, as: .plain) }
        // A number with words of the interface is what pages say of themselves: "4 killed", "17 February 2023".
        let words = Set(interface.flatMap { WordList.texts(of: $0).flatMap { $0.map(\.hash) } })
        func isSaidByPages(_ phrase: SecretPhrases.Phrase, _ range: Range<Int>) -> Bool {
            // A record's name in another catalogue is a number that no page says of itself.
            content.texts[phrase.text].key != "external_ids" && range.count <= 4
                && range.contains { phrase.numbers & (1 << UInt8($0)) != 0 }
                && range.allSatisfy { phrase.numbers & (1 << UInt8($0)) != 0 || words.contains(phrase.words[$0]) }
        }
        let marks = reader.sink.marks
        pieces = reader.sink.pieces
        for (index, phrase) in phrases.enumerated() {
            let count = phrase.words.count
            known[index] =
                marks[Int(twins[index])] || isSaidByPages(phrase, 0..<count)
                || phrase.isFragment && phrase.words.allSatisfy(pieces.isWord)
                // A name with a role behind it, or with a date: two texts that pages put side by side.
                || count >= 4
                    && (2...(count - 2)).contains { cut in
                        pieces.ends(phrase.words[..<cut])
                            && (pieces.begins(phrase.words[cut...]) || isSaidByPages(phrase, cut..<count))
                    }
        }
    }
}

/// Which words stand in any released text, and which runs of words begin or end one.
struct PieceMarks {
    private var words: [UInt64: Bool] = [:]
    private var beginnings: [UInt64: Bool] = [:]
    private var endings: [UInt64: Bool] = [:]
    /// Which of all these may be asked for.
    private var asked = HashFilter(bits: 1 << 16)

    init(_ phrases: [SecretPhrases.Phrase]) {
        for phrase in phrases {
            if phrase.isFragment { for word in phrase.words { words[word] = false } }
            guard phrase.words.count >= 4 else { continue }
            for cut in 2...(phrase.words.count - 2) {
                endings[WordHash.phrase(phrase.words[..<cut])] = false
                beginnings[WordHash.phrase(phrase.words[cut...])] = false
            }
        }
        for hashes in [words.keys, beginnings.keys, endings.keys] { for hash in hashes { asked.insert(hash) } }
    }

    func isWord(_ word: UInt64) -> Bool { words[word] ?? false }
    func begins(_ words: ArraySlice<UInt64>) -> Bool { beginnings[WordHash.phrase(words)] ?? false }
    func ends(_ words: ArraySlice<UInt64>) -> Bool { endings[WordHash.phrase(words)] ?? false }

    mutating func note(word: UInt64) {
        guard asked.mayContain(word) else { return }
        if words[word] == false { words[word] = true }
    }

    /// Notes how a text begins and ends. A long one is shown by itself, and beside nothing.
    mutating func note(text: [UInt64]) {
        guard text.count >= 2, text.count <= 12 else { return }
        for count in 2...min(4, text.count) {
            let beginning = WordHash.phrase(text[..<count])
            if asked.mayContain(beginning), beginnings[beginning] == false { beginnings[beginning] = true }
            let ending = WordHash.phrase(text[(text.count - count)...])
            if asked.mayContain(ending), endings[ending] == false { endings[ending] = true }
        }
    }
}

/// Notes which phrases were met.
struct PhraseMarks: WordSink {
    private var search: PhraseSearch
    private(set) var marks: [Bool]
    private(set) var pieces: PieceMarks
    /// The words of the text in hand, as far as they matter.
    private var text: [UInt64] = []

    init(_ search: PhraseSearch, _ pieces: PieceMarks, count: Int) {
        self.search = search
        self.pieces = pieces
        marks = [Bool](repeating: false, count: count)
    }

    private mutating func note() {
        guard !search.found.isEmpty else { return }
        for find in search.found { if case .phrase(let number) = find.what { marks[Int(number)] = true } }
        search.forget()
    }

    mutating func word(_ hash: UInt64, _ start: Int, _ end: Int) {
        search.word(hash, start, end)
        note()
        pieces.note(word: hash)
        if text.count < 14 { text.append(hash) }
    }

    mutating func joined(_ hash: UInt64, _ start: Int, _ end: Int) {
        search.joined(hash, start, end)
        note()
        if text.count > 1, text.count < 14 {
            text.removeLast(2)
            text.append(hash)
        }
    }

    mutating func number(_ number: DecimalNumber, _ start: Int, _ end: Int) {}
    mutating func textEnds(_ place: Int) {
        search.textEnds(place)
        pieces.note(text: text)
        text.removeAll(keepingCapacity: true)
    }

    mutating func enter() -> WordPosition { search.enter() }
    mutating func leave(to position: WordPosition) { search.leave(to: position) }
    mutating func isPayload(at place: Int?) { search.isPayload(at: place) }
}
