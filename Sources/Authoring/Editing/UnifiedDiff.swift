/// The changes of a file in the form that `patch` and `git apply` read.
///
/// Since the edits are known, nothing has to be compared: a hunk is the lines that edits touch, with three lines around.
struct UnifiedDiff {
    private static let context = 3

    let text: String

    /// - Parameters:
    ///   - newPath: where the file is afterwards.
    init(path: String, newPath: String, bytes: [UInt8], edits: [TextEdit]) {
        var text = ""
        if path != newPath {
            text += "diff --git \(Self.quoted("a/" + path)) \(Self.quoted("b/" + newPath))\n"
            text += "rename from \(Self.quoted(path))\nrename to \(Self.quoted(newPath))\n"
        }
        text += "--- \(Self.quoted("a/" + path))\n+++ \(Self.quoted("b/" + newPath))\n"
        let lines = Self.lineRanges(of: bytes)
        var shift = 0
        for hunk in Self.hunks(edits.inOrder, lines) {
            text += Self.text(of: hunk, bytes, lines, shift: &shift)
        }
        self.text = text
    }

    /// Lines with their line breaks. As git does it, a line ends at LF alone.
    static func lineRanges(of bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        for (index, byte) in bytes.enumerated() where byte == 0x0A {
            ranges.append(start..<index + 1)
            start = index + 1
        }
        if start < bytes.count { ranges.append(start..<bytes.count) }
        return ranges
    }

    /// Lines that are replaced together, with the edits in them.
    private struct Change {
        var lines: Range<Int>
        var edits: [TextEdit]
    }

    /// Changes that are shown together.
    private static func hunks(_ edits: [TextEdit], _ lines: [Range<Int>]) -> [[Change]] {
        var changes: [Change] = []
        for edit in edits {
            var first = lineIndex(of: edit.range.lowerBound, lines)
            // Whole lines put before a line, or at the end, leave that line as it is.
            let isInsertion =
                edit.range.isEmpty && edit.replacement.last == 0x0A
                && (first == lines.count || lines[first].lowerBound == edit.range.lowerBound)
            // What is put behind the last byte of a file without a line break at its end changes the last line.
            if !isInsertion { first = min(first, lines.count - 1) }
            let last = edit.range.isEmpty ? first : lineIndex(of: edit.range.upperBound - 1, lines)
            let touched = isInsertion ? first..<first : first..<last + 1
            if let previous = changes.last, previous.lines.upperBound > touched.lowerBound {
                changes[changes.count - 1].lines =
                    previous.lines.lowerBound..<max(previous.lines.upperBound, touched.upperBound)
                changes[changes.count - 1].edits.append(edit)
            } else {
                changes.append(Change(lines: touched, edits: [edit]))
            }
        }
        var hunks: [[Change]] = []
        for change in changes {
            if let last = hunks.last?.last, change.lines.lowerBound - last.lines.upperBound <= 2 * context {
                hunks[hunks.count - 1].append(change)
            } else {
                hunks.append([change])
            }
        }
        return hunks
    }

    private static func lineIndex(of offset: Int, _ lines: [Range<Int>]) -> Int {
        var low = 0
        var high = lines.count
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func text(
        of hunk: [Change], _ bytes: [UInt8], _ lines: [Range<Int>], shift: inout Int
    ) -> String {
        let first = max(0, hunk[0].lines.lowerBound - context)
        let end = min(lines.count, hunk[hunk.count - 1].lines.upperBound + context)
        var body = ""
        var removed = 0
        var added = 0
        var next = first
        for change in hunk {
            for line in next..<change.lines.lowerBound { body += shown(" ", bytes[lines[line]]) }
            for line in change.lines { body += shown("-", bytes[lines[line]]) }
            removed += change.lines.count
            let new = replaced(change, bytes, lines)
            for line in lineRanges(of: new) { body += shown("+", new[line]) }
            added += lineRanges(of: new).count
            next = change.lines.upperBound
        }
        for line in next..<end { body += shown(" ", bytes[lines[line]]) }
        let count = end - first
        let newCount = count - removed + added
        let header =
            "@@ -\(count == 0 ? first : first + 1),\(count) +\(newCount == 0 ? first + shift : first + shift + 1),\(newCount) @@\n"
        shift += added - removed
        return header + body
    }

    private static func replaced(_ change: Change, _ bytes: [UInt8], _ lines: [Range<Int>]) -> [UInt8] {
        guard !change.lines.isEmpty else { return change.edits.flatMap(\.replacement) }
        let start = lines[change.lines.lowerBound].lowerBound
        let end = lines[change.lines.upperBound - 1].upperBound
        let edits = change.edits.map { edit in
            var edit = edit
            edit.range = edit.range.lowerBound - start..<edit.range.upperBound - start
            return edit
        }
        return edits.applied(to: Array(bytes[start..<end]))
    }

    /// A line as it is, but for bytes that are no UTF-8.
    private static func shown(_ mark: String, _ line: ArraySlice<UInt8>) -> String {
        let text = mark + String(decoding: line, as: UTF8.self)
        return line.last == 0x0A ? text : text + "\n\\ No newline at end of file\n"
    }

    /// Paths as git writes them: in quotation marks where a blank or a quotation mark would be read wrongly.
    private static func quoted(_ path: String) -> String {
        guard path.utf8.contains(where: { $0 < 0x21 || $0 == 0x22 || $0 == 0x5C || $0 >= 0x7F }) else { return path }
        var result = "\""
        for byte in path.utf8 {
            switch byte {
            case 0x22, 0x5C: result += "\\" + String(Unicode.Scalar(byte))
            case 0x20...0x7E: result += String(Unicode.Scalar(byte))
            default:
                let octal = String(byte, radix: 8)
                result += "\\" + String(repeating: "0", count: 3 - octal.utf8.count) + octal
            }
        }
        return result + "\""
    }
}
