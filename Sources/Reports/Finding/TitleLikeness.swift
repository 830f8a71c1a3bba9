/// How far two titles say the same in other words: by the share of words that they have in common, whatever their order.
package struct TitleLikeness: Sendable {
    /// Shared words for every word of either, 0 to 1.
    private let share: Double
    private let fewest: Int

    package init(_ left: String, _ right: String) { self.init(words: Self.words(left), Self.words(right)) }

    /// - Parameter words: of the one title; those of the other follow.
    init(words left: Set<String>, _ right: Set<String>) {
        let union = left.union(right).count
        share = union == 0 ? 0 : Double(left.intersection(right).count) / Double(union)
        fewest = min(left.count, right.count)
    }

    /// At least half of the words are shared.
    package var isLike: Bool { share >= 0.5 && fewest >= 2 }

    /// Four words in five are shared, of three or more.
    package var isNearlySame: Bool { share >= 0.8 && fewest >= 3 }

    /// The words that carry something: of three letters or more, and numbers, in small letters.
    static func words(_ title: String) -> Set<String> {
        let words = title.lowercased().split { !$0.isLetter && !$0.isNumber }
        return Set(words.filter { $0.count > 2 || $0.allSatisfy(\.isNumber) }.map(String.init).filter { $0 != "the" })
    }
}
