package import Diagnostics

/// Reads JSON lines: one record a line, as a stream of any length.
///
/// An error on one line does not touch the others; blank lines are passed over. Lines end at LF (or CR LF). Give the
/// file's bytes in pieces to ``feed(_:each:)`` and then call ``finish(each:)``.
package struct JSONLinesReader {
    private let path: String
    /// The file's offset of the first byte of `carry`, or of the next piece.
    private var offset = 0
    /// The beginning of a line whose end has not come yet.
    private var carry: [UInt8] = []
    /// How many bytes of a line beyond the limit have been left out of `carry`.
    private var dropped = 0

    package init(path: String) {
        self.path = path
    }

    /// Reads a whole file that is in memory, or the lines of a part of it.
    ///
    /// - Parameter part: begins at the beginning of a line and ends behind one, or at the end of the file.
    package static func read(_ bytes: [UInt8], part: Range<Int>? = nil, path: String) -> Checked<[RecordTree]> {
        let part = part ?? bytes.indices
        var reader = JSONLinesReader(path: path)
        reader.offset = part.lowerBound
        var found = Checked<[RecordTree]>([])
        func take(_ record: Checked<RecordTree?>) {
            if let tree = record.value { found.value.append(tree) }
            found.diagnostics.append(contentsOf: record.diagnostics)
        }
        reader.feed(bytes[part], each: take)
        reader.finish(each: take)
        return found
    }

    /// Reads the lines that end in this piece of the file.
    package mutating func feed(_ piece: ArraySlice<UInt8>, each: (Checked<RecordTree?>) -> Void) {
        var start = piece.startIndex
        while let end = piece[start...].firstIndex(of: 0x0A) {
            if carry.isEmpty, dropped == 0 {
                readLine(piece[start..<end], at: offset, each: each)
                offset += end + 1 - start
            } else {
                keep(piece[start..<end])
                endCarriedLine(breakLength: 1, each: each)
            }
            start = end + 1
        }
        keep(piece[start...])
    }

    /// Reads the last line, if the file does not end with a line break.
    package mutating func finish(each: (Checked<RecordTree?>) -> Void) {
        endCarriedLine(breakLength: 0, each: each)
    }

    /// Keeps a part of a line; of a line beyond the limit no more than shows that it is.
    private mutating func keep(_ part: ArraySlice<UInt8>) {
        let room = max(0, RecordLimits.recordBytes + 1 - carry.count)
        carry.append(contentsOf: part.prefix(room))
        dropped += max(0, part.count - room)
    }

    private mutating func endCarriedLine(breakLength: Int, each: (Checked<RecordTree?>) -> Void) {
        let length = carry.count + dropped
        if dropped > 0 || length > RecordLimits.recordBytes {
            report(length: length, each: each)
        } else {
            readLine(carry[...], at: offset, each: each)
        }
        offset += length + breakLength
        carry.removeAll(keepingCapacity: true)
        dropped = 0
    }

    private func report(length: Int, each: (Checked<RecordTree?>) -> Void) {
        let place = SourceLocation(path: path, range: SourceRange(start: offset, end: offset + 1))
        each(Checked(nil, [RecordLimits.tooLarge(bytes: length, at: place)]))
    }

    private func readLine(_ line: ArraySlice<UInt8>, at offset: Int, each: (Checked<RecordTree?>) -> Void) {
        let shift = offset - line.startIndex
        let text = offset == 0 ? TextEncoding.withoutByteOrderMark(line) : line
        guard text.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { return }
        each(JSONReader.read(text, path: path, shift: shift))
    }
}
