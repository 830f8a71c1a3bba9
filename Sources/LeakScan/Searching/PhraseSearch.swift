/// Looks for phrases and points in what a reader reads.
struct PhraseSearch: WordSink {
    let phrases: PhraseTable
    let points: PointTable
    /// Whether short phrases are looked for where they are the whole of a text.
    var looksForWholeTexts = false
    /// What was found, each phrase once, in the order of the bytes.
    private(set) var found: [Find] = []
    private(set) var noticed = 0
    private var position = WordPosition()
    private var payload: Int?
    private var lastNumbers: [(number: DecimalNumber, place: Int)] = []

    /// What was found where.
    struct Find: Sendable, Hashable {
        enum What: Sendable, Hashable {
            case phrase(Int32)
            case point(Int32)
        }

        var what: What
        /// The bytes of the file.
        var start: Int
        var end: Int
    }

    /// Enough to mend by: more is found the next time.
    private static let limit = 64

    init(phrases: PhraseTable, points: PointTable) {
        self.phrases = phrases
        self.points = points
    }

    /// Begins another file.
    mutating func reset(looksForWholeTexts: Bool) {
        self.looksForWholeTexts = looksForWholeTexts && phrases.hasWholeTexts
        found.removeAll(keepingCapacity: true)
        lastNumbers.removeAll(keepingCapacity: true)
        position = WordPosition()
    }

    /// Makes room for what is found next.
    mutating func forget() { found.removeAll(keepingCapacity: true) }

    @inline(__always)
    mutating func word(_ hash: UInt64, _ start: Int, _ end: Int) {
        position.append(hash, at: start)
        if phrases.endsPhrase(hash) { look(hash, start, end) }
    }

    private mutating func look(_ hash: UInt64, _ start: Int, _ end: Int) {
        if phrases.isPhrase(hash), let number = phrases.number(of: hash, 1) { add(.phrase(number), start, end) }
        guard position.count > 1 else { return }
        var phrase = WordHash.extended(position[1], by: hash)
        guard phrases.endsPhrase(pair: phrase) else { return }
        var power = WordHash.step
        for words in 2...WordPosition.reach where words <= position.count {
            if words > 2 {
                power = power &* WordHash.step
                phrase = phrase &+ position[words - 1] &* power
            }
            if let number = phrases.number(of: phrase, words) { add(.phrase(number), start, end) }
        }
    }

    mutating func joined(_ hash: UInt64, _ start: Int, _ end: Int) {
        guard position.count > 1 else { return }
        position.dropTwo()
        word(hash, start, end)
    }

    mutating func textEnds(_ place: Int) {
        if looksForWholeTexts, position.count > 0, position.count <= 3, phrases.endsWholeText(position[0]) {
            var phrase: UInt64 = 0
            for back in (0..<position.count).reversed() {
                phrase = WordHash.extended(phrase, by: position[back])
            }
            if let number = phrases.number(of: phrase, position.count, isWhole: true) {
                add(.phrase(number), position.start, place)
            }
        }
        position.clear()
    }

    var isBetweenTexts: Bool { position.count == 0 }

    mutating func enter() -> WordPosition {
        let outer = position
        position = WordPosition()
        return outer
    }

    mutating func leave(to outer: WordPosition) { position = outer }

    mutating func isPayload(at place: Int?) { payload = place }

    private mutating func add(_ what: Find.What, _ start: Int, _ end: Int) {
        noticed += 1
        guard found.count < Self.limit, !found.contains(where: { $0.what == what }) else { return }
        found.append(Find(what: what, start: payload ?? start, end: payload.map { $0 + 1 } ?? end))
    }

    // MARK: Points

    /// Two numbers so near one another may be a latitude and a longitude.
    private static let nearness = 96

    mutating func number(_ number: DecimalNumber, _ start: Int, _ end: Int) {
        guard points.mayHold(number) else { return }
        // It may be one half of a point whose other half is still to come.
        noticed += 1
        lastNumbers.removeAll { start - $0.place > Self.nearness || $0.place > start }
        if let last = lastNumbers.last?.number, points.isReleased(last, number) || points.isReleased(number, last) {
            lastNumbers.removeLast()
            return
        }
        for other in lastNumbers {
            if let point = points.point(other.number, number) ?? points.point(number, other.number) {
                add(.point(point), payload ?? other.place, end)
            }
        }
        lastNumbers.append((number, start))
    }
}
