/// The changes between two states of a file of lines that are each there once, such as records in order.
package enum LineComparison {
    /// The changes in the form that `patch` reads; nil where there are none.
    ///
    /// Lines that both have in the same order are kept. It takes time in proportion to the file, however much of it
    /// changed; a line that moved is shown as taken out and put in.
    package static func diff(path: String, before: [UInt8], after: [UInt8]) -> String? {
        guard before != after else { return nil }
        return UnifiedDiff(path: path, newPath: path, bytes: before, edits: edits(before, after)).text
    }

    static func edits(_ before: [UInt8], _ after: [UInt8]) -> [TextEdit] {
        let old = UnifiedDiff.lineRanges(of: before)
        let new = UnifiedDiff.lineRanges(of: after)
        let oldLines = Set(old.map { before[$0] })
        let newLines = Set(new.map { after[$0] })
        var edits: [TextEdit] = []
        func edit(_ removed: Range<Int>, _ added: [UInt8]) {
            if let last = edits.last, last.range.upperBound == removed.lowerBound {
                edits[edits.count - 1].range = last.range.lowerBound..<removed.upperBound
                edits[edits.count - 1].replacement += added
            } else {
                edits.append(TextEdit(removed, added))
            }
        }
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            let start = left < old.count ? old[left].lowerBound : before.count
            if left < old.count, right < new.count, before[old[left]] == after[new[right]] {
                left += 1
                right += 1
            } else if left < old.count, right == new.count || !newLines.contains(before[old[left]]) {
                edit(old[left], [])
                left += 1
            } else if right < new.count, left == old.count || !oldLines.contains(after[new[right]]) {
                edit(start..<start, Array(after[new[right]]))
                right += 1
            } else {
                edit(old[left], [])
                left += 1
            }
        }
        return edits
    }
}
