/// A range of bytes in one file: offsets from the file's first byte, the end not included.
///
/// Lines and columns are worked out only when somebody reads a diagnostic (``SourceText``), so that a range costs eight
/// bytes and can stand on every value that an author typed.
package struct SourceRange: Sendable, Hashable, Comparable {
    package var start: UInt32
    package var end: UInt32

    package init(start: Int, end: Int) {
        self.start = UInt32(clamping: start)
        self.end = UInt32(clamping: max(start, end))
    }

    package var offsets: Range<Int> { Int(start)..<Int(end) }

    /// The range moved by `offset` bytes: from a part of a file to the whole of it.
    package func shifted(by offset: Int) -> SourceRange {
        SourceRange(start: Int(start) + offset, end: Int(end) + offset)
    }

    package static func < (left: SourceRange, right: SourceRange) -> Bool {
        (left.start, left.end) < (right.start, right.end)
    }
}
