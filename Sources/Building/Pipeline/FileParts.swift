import Records
import Reports

/// A content file divided into what one thread reads at a time, and what is remembered apart.
///
/// Files of JSON lines may be large and are divided at line ends, so that threads share one and an edit in it leaves what
/// stands before as it is; others are whole.
struct FileParts: Sendable {
    let file: SourceFile
    /// Of the file's bytes, in order; nil for a file that is whole.
    let ranges: [Range<Int>?]

    /// A part is about so many bytes: a few milliseconds' work.
    private static let size = 64 * 1024

    init(_ file: SourceFile) {
        self.file = file
        let bytes = file.bytes
        guard bytes.count > Self.size * 3 / 2, RecordFile.Format(path: file.path) == .jsonLines else {
            ranges = [nil]
            return
        }
        var ranges: [Range<Int>?] = []
        var start = 0
        while start < bytes.count {
            var end = min(bytes.count, start + Self.size)
            if let lineEnd = bytes[end...].firstIndex(of: 0x0A) { end = lineEnd + 1 } else { end = bytes.count }
            ranges.append(start..<end)
            start = end
        }
        self.ranges = ranges
    }
}
