import Diagnostics

/// The bytes of a document that are given to libcmark, with its lines and where they come from in the file.
///
/// A footnote, a restricted block and the cells of a table are documents of their own, put together from lines of the
/// file; each of their lines is one piece of the file, so one offset a line is enough to find every byte again.
struct ProseSource {
    let bytes: [UInt8]
    /// The offset of each line's first byte in ``bytes``, as libcmark counts lines: ended by LF, CR LF or CR.
    private(set) var lineStarts: [Int] = [0]
    /// The offset in the file of each line's first byte; nil where the whole is one piece of the file.
    private let fileOffsets: [Int]?
    /// The offset in the file of the first byte, where the whole is one piece of the file.
    private let offset: Int
    /// The offset in the file at which the text ends.
    private let end: Int

    /// What the bytes hold that is worth a closer look.
    private(set) var hasPipe = false
    private(set) var hasFootnoteLine = false
    private(set) var imageCount = 0
    private(set) var hasNonASCII = false
    private(set) var hasNUL = false
    /// Whether there may be a backslash escape or an entity.
    private(set) var hasEscape = false

    /// A piece of the file that begins at `offset`.
    init(_ bytes: [UInt8], offset: Int) {
        self.bytes = bytes
        self.offset = offset
        end = offset + bytes.count
        fileOffsets = nil
        scan()
    }

    /// Lines of another source's put together: `fileOffsets` has one entry a line.
    init(_ bytes: [UInt8], fileOffsets: [Int], of outer: ProseSource) {
        self.bytes = bytes
        end = outer.end
        offset = fileOffsets.first ?? 0
        self.fileOffsets = fileOffsets
        scan()
    }

    /// The same lines with other bytes in them, of which there are as many.
    init(_ bytes: [UInt8], likeLinesOf other: ProseSource) {
        self.bytes = bytes
        lineStarts = other.lineStarts
        fileOffsets = other.fileOffsets
        offset = other.offset
        end = other.end
        hasPipe = other.hasPipe
        imageCount = other.imageCount
        hasEscape = other.hasEscape
    }

    private mutating func scan() {
        var starts: [Int] = [0]
        starts.reserveCapacity(bytes.count / 32 + 2)
        var every: UInt8 = 0
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            let count = bytes.count
            while index < count {
                let byte = bytes[index]
                every |= byte
                index += 1
                if byte > UInt8(ascii: "|") { continue }
                switch byte {
                case UInt8(ascii: "\n"): starts.append(index)
                case UInt8(ascii: "\r"):
                    if index < count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
                    starts.append(index)
                case UInt8(ascii: "|"): hasPipe = true
                case UInt8(ascii: "!"):
                    if index < count, bytes[index] == UInt8(ascii: "[") { imageCount += 1 }
                case UInt8(ascii: "^"):
                    if index >= 2, bytes[index - 2] == UInt8(ascii: "["), index - 2 - starts[starts.count - 1] <= 3 {
                        hasFootnoteLine = true
                    }
                case 0: hasNUL = true
                case UInt8(ascii: "\\"), UInt8(ascii: "&"): hasEscape = true
                default: break
                }
            }
        }
        hasNonASCII = every >= 0x80
        lineStarts = starts
    }

    /// The number of lines; bytes that end in a line break have an empty last one.
    var lineCount: Int { lineStarts.count }

    /// The bytes of a line, counted from 1 as libcmark does, without its line break; empty for lines there are not.
    func line(_ number: Int) -> Range<Int> {
        guard number >= 1, number <= lineStarts.count else { return bytes.count..<bytes.count }
        let start = lineStarts[number - 1]
        var end = number < lineStarts.count ? lineStarts[number] : bytes.count
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return start..<end
    }

    /// The bytes of some lines, from the first's first byte to before the last's line break.
    func lines(_ first: Int, _ last: Int) -> Range<Int> {
        let start = line(first).lowerBound
        return start..<max(start, line(last).upperBound)
    }

    /// Where a byte stands in the file.
    func fileOffset(of index: Int) -> Int {
        guard let fileOffsets else { return offset + index }
        var low = 0
        var high = min(lineStarts.count, fileOffsets.count)
        guard high > 0 else { return offset }
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= index { low = middle } else { high = middle }
        }
        return fileOffsets[low] + index - lineStarts[low]
    }

    /// Lines that were put together are longer than the file's where libcmark has replaced bytes that are no text; no place
    /// lies behind the text's end for that.
    func fileRange(_ range: Range<Int>) -> SourceRange {
        SourceRange(
            start: min(end, fileOffset(of: range.lowerBound)), end: min(end, fileOffset(of: range.upperBound)))
    }

    /// The first byte that is no UTF-8 text or a NUL, if there is one.
    func firstInvalidByte() -> Int? {
        guard hasNUL || hasNonASCII else { return nil }
        if hasNUL || String(validating: bytes, as: UTF8.self) == nil {
            var index = 0
            while index < bytes.count {
                let length = Self.sequenceLength(bytes[index...])
                if length == 0 { return index }
                index += length
            }
        }
        return nil
    }

    /// The length of the well-formed UTF-8 sequence that `bytes` begin with (Unicode 16, table 3-7), or 0.
    private static func sequenceLength(_ bytes: ArraySlice<UInt8>) -> Int {
        func at(_ distance: Int) -> UInt8 {
            let index = bytes.startIndex + distance
            return index < bytes.endIndex ? bytes[index] : 0
        }
        func isTail(_ distance: Int) -> Bool { at(distance) & 0xC0 == 0x80 }
        switch at(0) {
        case 0: return 0
        case 0x01...0x7F: return 1
        case 0xC2...0xDF: return isTail(1) ? 2 : 0
        case 0xE0: return at(1) >= 0xA0 && isTail(1) && isTail(2) ? 3 : 0
        case 0xED: return at(1) <= 0x9F && isTail(1) && isTail(2) ? 3 : 0
        case 0xE1...0xEF: return isTail(1) && isTail(2) ? 3 : 0
        case 0xF0: return at(1) >= 0x90 && isTail(1) && isTail(2) && isTail(3) ? 4 : 0
        case 0xF4: return at(1) <= 0x8F && isTail(1) && isTail(2) && isTail(3) ? 4 : 0
        case 0xF1...0xF3: return isTail(1) && isTail(2) && isTail(3) ? 4 : 0
        default: return 0
        }
    }
}
