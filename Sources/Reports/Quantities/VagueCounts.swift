/// What counts in words are taken to mean, in numbers: a site's own choice, printed on its methodology page. The words
/// themselves are always kept and shown; the bounds serve sums, order and charts.
package struct VagueCounts: Sendable, Hashable {
    package struct Word: Sendable, Hashable {
        /// Lower-case words joined by single blanks: `several`, `a few`.
        package var text: String
        package var lower: Int
        /// nil: no upper bound.
        package var upper: Int?

        package init(_ text: String, _ lower: Int, _ upper: Int? = nil) {
            self.text = text
            self.lower = lower
            self.upper = upper
        }
    }

    /// In the order in which they are printed.
    package var words: [Word]
    /// How far an approximate number may be off, each way, in hundredths of it.
    package var approximation: Int

    package init(words: [Word], approximation: Int) {
        self.words = words
        self.approximation = approximation
    }

    /// The least that each word can mean; none has an upper bound. Approximate numbers may be off by a tenth.
    package static let standard = VagueCounts(
        words: [
            Word("a couple", 2), Word("a few", 3), Word("several", 3), Word("tens", 20),
            Word("dozens", 24), Word("scores", 40), Word("hundreds", 200), Word("thousands", 2000),
            Word("tens of thousands", 20_000), Word("hundreds of thousands", 200_000),
        ],
        approximation: 10)

    /// The bounds of "about `number`": rounded outwards, and never down to nothing, since somebody was counted.
    func bounds(about number: Int) -> ClosedRange<Int> {
        guard number > 0 else { return 0...0 }
        let share = number * approximation
        let distance = share / 100 + (share % 100 == 0 ? 0 : 1)
        return max(1, number - distance)...(number + distance)
    }
}
