import Diagnostics
import Records

/// Notes an old id under `formerly:` of its record, in the way in which the file is written.
struct FormerlyEdit {
    private let source: [UInt8]
    private let isJSON: Bool
    private let lineBreak: String

    init(_ source: [UInt8], format: RecordFile.Format) {
        self.source = source
        isJSON = format == .json || format == .jsonLines
        let first = source.firstIndex { $0 == 0x0A || $0 == 0x0D }
        lineBreak =
            switch first {
            case let first? where source[first] == 0x0D:
                first + 1 < source.count && source[first + 1] == 0x0A ? "\r\n" : "\r"
            default: "\n"
            }
    }

    /// - Parameters:
    ///   - root: the record.
    ///   - old: the id that goes.
    ///   - new: the id that comes; where it was a former one already, the two change places.
    func edit(of root: RecordNode, old: String, new: String) -> TextEdit {
        guard let entry = root.entries.first(where: { $0.key.hasText("formerly") }) else {
            return isFlow(root) ? addedToFlow(root, old) : addedToBlock(root, old)
        }
        let value = entry.value
        if let item = value.asList.first(where: { $0.text == new }) {
            let range = item.range.offsets
            let isQuoted = item.kind == .quoted && range.count == new.utf8.count + 2
            return TextEdit(isQuoted ? range.lowerBound + 1..<range.upperBound - 1 : range, old)
        }
        if value.isList, let last = value.items.last {
            return isFlow(value) ? appended(old, behind: last, in: value) : itemLine(old, below: last)
        }
        let range = value.range.offsets
        if value.isList { return TextEdit(range, "[\(scalar(old))]") }
        guard value.isEmpty else {
            return TextEdit(range, "[\(String(decoding: source[range], as: UTF8.self)), \(scalar(old))]")
        }
        guard range.isEmpty else { return TextEdit(range, "[\(scalar(old))]") }
        // Nothing stands behind the key: the list goes behind its colon.
        let colon = source[entry.key.range.offsets.upperBound...].firstIndex(of: UInt8(ascii: ":"))!
        return TextEdit(colon + 1..<colon + 1, " [\(scalar(old))]")
    }

    private func scalar(_ id: String) -> String { isJSON || id == "null" ? "\"\(id)\"" : id }

    private func isFlow(_ node: RecordNode) -> Bool {
        let first = source[Int(node.range.start)]
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }

    // MARK: Lists

    /// `[a, b]` becomes `[a, b, old]`, on a line of its own where `b` is.
    private func appended(_ id: String, behind last: RecordNode, in list: RecordNode) -> TextEdit {
        let end = last.range.offsets.upperBound
        let indent = indentation(before: Int(last.range.start))
        let isOnOwnLine = source[list.range.offsets.lowerBound..<Int(last.range.start)].contains { $0 == 0x0A }
        let separator = isOnOwnLine && indent != nil ? "," + lineBreak + indent! : isCompact(list) ? "," : ", "
        return TextEdit(end..<end, separator + scalar(id))
    }

    /// A further line `- old`.
    private func itemLine(_ id: String, below last: RecordNode) -> TextEdit {
        let start = lineStart(of: Int(last.range.start))
        let dash = String(decoding: source[start..<Int(last.range.start)], as: UTF8.self)
        return line(dash + scalar(id), below: last.range.offsets.upperBound)
    }

    // MARK: Maps

    private func addedToBlock(_ root: RecordNode, _ id: String) -> TextEdit {
        let keys = root.entries
        let first = Int(keys[0].key.range.start)
        let indent = indentation(before: first) ?? ""
        let text = indent + "formerly: [\(scalar(id))]"
        if let own = keys.first(where: { $0.key.hasText("id") }) {
            return line(text, below: own.value.range.offsets.upperBound)
        }
        // Where the file's name is the id, its other names stand first.
        let start = first - indent.utf8.count
        return TextEdit(start..<start, text + lineBreak)
    }

    private func addedToFlow(_ root: RecordNode, _ id: String) -> TextEdit {
        let keys = root.entries
        let first = Int(keys[0].key.range.start)
        let isCompact = isCompact(root)
        let key = isJSON ? "\"formerly\":" : "formerly: "
        let text = key + (isJSON && !isCompact ? " " : "") + "[\(scalar(id))]"
        let between = indentation(before: first).map { lineBreak + $0 } ?? (isCompact ? "" : " ")
        if let own = keys.first(where: { $0.key.hasText("id") }) {
            let end = own.value.range.offsets.upperBound
            return TextEdit(end..<end, "," + between + text)
        }
        return TextEdit(first..<first, text + "," + between)
    }

    /// Whether no blanks follow the colons and commas of what is written in brackets.
    private func isCompact(_ node: RecordNode) -> Bool {
        guard isJSON else { return false }
        let parts = node.isMap ? node.entries.map(\.value) : Array(node.items.dropFirst())
        return parts.first.map { source[Int($0.range.start) - 1] > 0x20 } ?? false
    }

    // MARK: Lines

    /// A line below the one in which an offset is.
    private func line(_ text: String, below offset: Int) -> TextEdit {
        var end = offset
        while end < source.count, source[end] != 0x0A, source[end] != 0x0D { end += 1 }
        guard end < source.count else { return TextEdit(end..<end, lineBreak + text) }
        end += source[end] == 0x0D && end + 1 < source.count && source[end + 1] == 0x0A ? 2 : 1
        return TextEdit(end..<end, text + lineBreak)
    }

    private func lineStart(of offset: Int) -> Int {
        var start = offset
        while start > 0, source[start - 1] != 0x0A, source[start - 1] != 0x0D { start -= 1 }
        return start
    }

    /// The blanks from the beginning of a line up to an offset; nil where anything else stands there. A byte order mark
    /// does not count.
    private func indentation(before offset: Int) -> String? {
        var start = lineStart(of: offset)
        if start == 0, source.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
        guard source[start..<offset].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { return nil }
        return String(decoding: source[start..<offset], as: UTF8.self)
    }
}
