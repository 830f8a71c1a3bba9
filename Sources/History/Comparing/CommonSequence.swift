/// The longest sequence that two lists have in common.
enum CommonSequence {
    /// Lists whose table would have more cells are taken to have nothing in common between what they begin and end with.
    static let cells = 4_000_000

    static func matches<Element>(
        _ older: [Element], _ newer: [Element], _ isSame: (Element, Element) -> Bool
    ) -> [(old: Int, new: Int)] {
        var start = 0
        while start < older.count, start < newer.count, isSame(older[start], newer[start]) { start += 1 }
        var end = 0
        while end < older.count - start, end < newer.count - start,
            isSame(older[older.count - 1 - end], newer[newer.count - 1 - end])
        { end += 1 }
        var matches = (0..<start).map { (old: $0, new: $0) }
        let old = older[start..<older.count - end]
        let new = newer[start..<newer.count - end]
        if !old.isEmpty, !new.isEmpty, old.count <= cells / new.count {
            matches += middle(old, new, isSame)
        }
        matches += (0..<end).reversed().map { (old: older.count - 1 - $0, new: newer.count - 1 - $0) }
        return matches
    }

    private static func middle<Element>(
        _ old: ArraySlice<Element>, _ new: ArraySlice<Element>, _ isSame: (Element, Element) -> Bool
    ) -> [(old: Int, new: Int)] {
        // The length of the longest common sequence of what follows each pair of places.
        let width = new.count + 1
        var lengths = [UInt32](repeating: 0, count: (old.count + 1) * width)
        var equal = [Bool](repeating: false, count: old.count * new.count)
        for row in (0..<old.count).reversed() {
            for column in (0..<new.count).reversed() {
                let cell = row * width + column
                if isSame(old[old.startIndex + row], new[new.startIndex + column]) {
                    equal[row * new.count + column] = true
                    lengths[cell] = lengths[cell + width + 1] + 1
                } else {
                    lengths[cell] = max(lengths[cell + width], lengths[cell + 1])
                }
            }
        }
        var matches: [(old: Int, new: Int)] = []
        var (row, column) = (0, 0)
        while row < old.count, column < new.count {
            let cell = row * width + column
            if equal[row * new.count + column] {
                matches.append((old.startIndex + row, new.startIndex + column))
                (row, column) = (row + 1, column + 1)
            } else if lengths[cell + width] >= lengths[cell + 1] {
                row += 1
            } else {
                column += 1
            }
        }
        return matches
    }
}
