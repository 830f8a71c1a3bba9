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
        var reader = TextReader(PhraseMarks(PhraseSearch(phrases: table, points: PointTable()), count: phrases.count))
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
        let marks = reader.sink.marks
        for (index, phrase) in phrases.enumerated() {
            let isSaidByPages =
                phrase.numbers != 0 && phrase.words.count <= 4
                && phrase.words.indices.allSatisfy {
                    phrase.numbers & (1 << UInt8($0)) != 0 || words.contains(phrase.words[$0])
                }
            known[index] = marks[Int(twins[index])] || isSaidByPages
        }
    }
}

/// Notes which phrases were met.
struct PhraseMarks: WordSink {
    private var search: PhraseSearch
    private(set) var marks: [Bool]

    init(_ search: PhraseSearch, count: Int) {
        self.search = search
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
    }

    mutating func joined(_ hash: UInt64, _ start: Int, _ end: Int) {
        search.joined(hash, start, end)
        note()
    }

    mutating func number(_ number: DecimalNumber, _ start: Int, _ end: Int) {}
    mutating func textEnds(_ place: Int) { search.textEnds(place) }
    mutating func enter() -> WordPosition { search.enter() }
    mutating func leave(to position: WordPosition) { search.leave(to: position) }
    mutating func isPayload(at place: Int?) { search.isPayload(at: place) }
}
