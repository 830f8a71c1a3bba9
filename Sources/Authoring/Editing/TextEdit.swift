/// Some bytes of a file to be put in place of others. Everything else of the file stays as its author typed it.
struct TextEdit: Hashable, Sendable {
    /// What is taken out; empty for an insertion.
    var range: Range<Int>
    var replacement: [UInt8]

    init(_ range: Range<Int>, _ replacement: String) {
        self.init(range, Array(replacement.utf8))
    }

    init(_ range: Range<Int>, _ replacement: [UInt8]) {
        self.range = range
        self.replacement = replacement
    }
}

extension [TextEdit] {
    /// In the order of the file, each once. Edits may touch and must not overlap.
    var inOrder: [TextEdit] {
        var seen: Set<TextEdit> = []
        return filter { seen.insert($0).inserted }.sorted {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
    }

    /// The bytes after all edits.
    func applied(to bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 64)
        var start = 0
        for edit in inOrder {
            precondition(edit.range.lowerBound >= start, "two edits of one file overlap")
            result += bytes[start..<edit.range.lowerBound]
            result += edit.replacement
            start = edit.range.upperBound
        }
        return result + bytes[start...]
    }
}
