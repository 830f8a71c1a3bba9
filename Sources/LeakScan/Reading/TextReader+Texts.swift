/// Passing over texts and tags that were read before, in lines that were not.
extension TextReader {
    /// Reads what a quotation mark of JSON begins up to the next one, and passes over it if it is known: a name stands in every
    /// record that has to do with it.
    ///
    /// Not between the tags of a page, where looking texts up took as long as reading them.
    @inline(__always)
    mutating func readQuoted(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        guard let close = endOfLongText(bytes, start, end) else { return readOn(bytes, start, end) }
        let hash = clean!.texts.hash(bytes, start..<close, form: 3)
        guard !clean!.texts.contains(hash) else { return close }
        let noticed = sink.noticed
        let index = readOn(bytes, start, end)
        // It may go on: a quotation mark behind a backslash ends nothing.
        guard index == close else { return index }
        endWord(index)
        sink.textEnds(index)
        if sink.noticed == noticed { clean?.texts.insert(hash) }
        return index
    }

    /// Where a text seems to end that begins here and has at least sixteen bytes: shorter ones are read sooner than looked up.
    /// Nil too where a text goes on that was begun before.
    @inline(__always)
    private func endOfLongText(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
        guard clean != nil, start + 16 < end, letters.isEmpty, beforeTag.isEmpty, sink.isBetweenTexts,
            !Self.hasQuote(bytes, start), !Self.hasQuote(bytes, start + 8)
        else { return nil }
        let close = CleanLines.end(bytes, from: start + 16, mark: UInt8(ascii: "\""))
        return close < end ? close : nil
    }

    /// Whether one of eight bytes is a quotation mark.
    @inline(__always)
    private static func hasQuote(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let word = UnsafeRawPointer(bytes.baseAddress!).loadUnaligned(fromByteOffset: start, as: UInt64.self)
        let other = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
        return (other &- ones) & ~other & (ones &* 0x80) != 0
    }

    /// Passes over a tag that is known, and answers where it ends; nil for one that is to be read.
    @inline(__always)
    mutating func passCleanTag(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        openTag = nil
        guard let tag = clean?.tags.tag(bytes, at: start) else { return nil }
        guard let isInline = clean!.tags.isInline(tag) else {
            openTag = tag
            return nil
        }
        if let plain = beginTag(isInline: isInline, start) { holdPlainWord(plain, bytes, tag.end) }
        return tag.end
    }

    /// Remembers the tag that was read last, in which nothing was noticed. It may have gone on: within quotation marks the sign
    /// ends nothing, unless all ends with it.
    mutating func keepTag(endingAt close: Int, isInline: Bool, _ end: Int) {
        guard let tag = openTag, close == tag.end, close < end else { return }
        clean?.tags.insert(tag, isInline: isInline)
    }
}
