/// Passing over texts that were read before, in lines that were not: a title stands in the head of its page, in its data for
/// machines, and in every list.
extension TextReader {
    /// Reads what a quotation mark begins up to the next one, and passes over it if it is known.
    @inline(__always)
    mutating func readQuoted(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        guard let close = endOfText(bytes, start, end, mark: UInt8(ascii: "\"")) else {
            return readOn(bytes, start, end)
        }
        return readText(bytes, start..<close, end, form: 3)
    }

    /// Reads up to the next tag, and passes over a text that is known and that the tag ends.
    @inline(__always)
    mutating func readBetweenTags(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        guard let close = endOfText(bytes, start, end, mark: UInt8(ascii: "<")), Self.endsText(bytes, close, end)
        else { return readOn(bytes, start, end) }
        return readText(bytes, start..<close, end, form: 4)
    }

    /// Where a text ends that begins here and has at least sixteen bytes: shorter ones are read sooner than looked up. Nil
    /// too where a text goes on that was begun before.
    @inline(__always)
    private func endOfText(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, mark: UInt8) -> Int? {
        guard cleanTexts != nil, start + 16 < end, letters.isEmpty, beforeTag.isEmpty, sink.isBetweenTexts,
            !Self.hasByte(mark, bytes, start), !Self.hasByte(mark, bytes, start + 8)
        else { return nil }
        let close = CleanLines.end(bytes, from: start + 16, mark: mark)
        return close < end ? close : nil
    }

    /// Whether one of eight bytes is the mark.
    @inline(__always)
    private static func hasByte(_ mark: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let word = UnsafeRawPointer(bytes.baseAddress!).loadUnaligned(fromByteOffset: start, as: UInt64.self)
        let other = word ^ (ones &* UInt64(mark))
        return (other &- ones) & ~other & (ones &* 0x80) != 0
    }

    /// Reads a text, unless it is known, and remembers it if it ends where it seemed to and held nothing: a quotation mark
    /// behind a backslash ends none.
    private mutating func readText(
        _ bytes: UnsafeBufferPointer<UInt8>, _ text: Range<Int>, _ end: Int, form: UInt64
    ) -> Int {
        let hash = CleanLines.hash(bytes, text, form: form)
        guard cleanTexts?.contains(hash) != true else { return text.upperBound }
        let noticed = sink.noticed
        let index = readOn(bytes, text.lowerBound, end)
        guard index == text.upperBound else { return index }
        endWord(index)
        sink.textEnds(index)
        if sink.noticed == noticed { cleanTexts?.insert(hash) }
        return index
    }

    /// Whether the tag at an index ends a text, as those within a line do not.
    private static func endsText(_ bytes: UnsafeBufferPointer<UInt8>, _ tag: Int, _ end: Int) -> Bool {
        var name = tag + 1
        if name < end, bytes[name] == UInt8(ascii: "/") { name += 1 }
        guard name < end else { return false }
        let letters = LetterRun(bytes, name, end)
        return letters.length > 0 && !InlineTags.contains(letters.letters)
    }
}
