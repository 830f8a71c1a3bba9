/// The edits between two versions of a file, line by line.
///
/// Fixes change what stands on a line and never add or remove one, so that lines are compared by their number.
enum LineEdits {
    static func from(_ old: [UInt8], to new: [UInt8]) -> [TextEdit] {
        let before = UnifiedDiff.lineRanges(of: old)
        let after = UnifiedDiff.lineRanges(of: new)
        guard before.count == after.count else {
            return [TextEdit(0..<old.count, String(decoding: new, as: UTF8.self))]
        }
        var edits: [TextEdit] = []
        for (line, other) in zip(before, after) where !old[line].elementsEqual(new[other]) {
            edits.append(TextEdit(line, String(decoding: new[other], as: UTF8.self)))
        }
        return edits
    }
}
