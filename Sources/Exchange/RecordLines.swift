/// The records of a `.jsonl` file that an import made before: each line with its id and its keys, read no deeper than an
/// import needs to keep what people added by hand.
struct RecordLines {
    struct Line {
        var id: String
        /// The whole line, without its line break.
        var bytes: ArraySlice<UInt8>
        /// The outermost members in the order of the line: the key without its quotation marks, the value as written.
        var members: [(key: ArraySlice<UInt8>, value: ArraySlice<UInt8>)]

        func value(of key: String) -> ArraySlice<UInt8>? {
            members.first { $0.key.elementsEqual(key.utf8) }?.value
        }
    }

    var lines: [Line] = []
    /// The line (from 1) that could not be read, if there is one; reading stops there.
    var unreadableLine: Int?

    init(_ bytes: [UInt8]) {
        var start = 0
        var number = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            number += 1
            let text = CellText.trimmed(bytes[start..<end])
            start = end + 1
            guard !text.isEmpty else { continue }
            guard let line = Self.read(text) else {
                unreadableLine = number
                return
            }
            lines.append(line)
        }
    }

    private static func read(_ text: ArraySlice<UInt8>) -> Line? {
        var scanner = JSONScanner(text)
        guard let members = scanner.object(), scanner.isAtEnd,
            let id = members.first(where: { $0.key.elementsEqual("id".utf8) })?.value,
            id.count > 2, id.first == UInt8(ascii: "\"")
        else { return nil }
        return Line(id: String(decoding: id.dropFirst().dropLast(), as: UTF8.self), bytes: text, members: members)
    }
}
