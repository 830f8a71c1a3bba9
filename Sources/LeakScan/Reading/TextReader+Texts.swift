/// Passing over texts that were read before, in lines that were not.
extension TextReader {
    /// Reads what a quotation mark of JSON begins up to the next one, and passes over it if it is known: a name stands in every
    /// record that has to do with it.
    ///
    /// Not between the tags of a page, where looking texts up took as long as reading them.
    @inline(__always)
    mutating func readQuoted(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        guard let close = endOfLongText(bytes, start, end) else { return readOn(bytes, start, end) }
        let hash = clean!.texts.hash(bytes, start..<close)
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
        let quote = UInt8(ascii: "\"")
        guard clean != nil, start + 16 < end, letters.isEmpty, beforeTag.isEmpty, sink.isBetweenTexts,
            UInt64(eightOf: bytes, at: start).firstIndex(ofByte: quote) == nil,
            UInt64(eightOf: bytes, at: start + 8).firstIndex(ofByte: quote) == nil
        else { return nil }
        let close = CleanLines.end(bytes, from: start + 16, mark: quote)
        return close < end ? close : nil
    }
}
