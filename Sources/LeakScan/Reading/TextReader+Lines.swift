/// Passing over what was read before.
extension TextReader {
    /// At a line break: remembers the line that ends here, if nothing was noticed in it, and passes over those behind it that
    /// are known. Answers the line break before the next one that is to be read.
    mutating func passCleanLines(
        _ bytes: UnsafeBufferPointer<UInt8>, _ lineBreak: Int, of form: TextForm
    ) -> Int {
        guard letters.isEmpty, beforeTag.isEmpty, sink.isBetweenTexts else { return lineBreak }
        if let line = openLine, line.end == lineBreak { close(line) }
        openLine = nil
        var lineBreak = lineBreak
        while true {
            let end = CleanLines.end(bytes, from: lineBreak + 1)
            guard end < bytes.count else { return lineBreak }
            openLine = openLine(bytes, (lineBreak + 1)..<end, of: form)
            guard openLine == nil else { return lineBreak }
            lineBreak = end
        }
    }

    /// A line that is to be read; nil for one that is known to be clean. Only between two texts.
    func openLine(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, of form: TextForm) -> OpenLine? {
        guard clean != nil else { return OpenLine(hash: 0, end: line.upperBound, noticed: sink.noticed) }
        let hash = clean!.lines.hash(bytes, line, form: form == .table ? 1 : 2)
        guard !clean!.lines.contains(hash) else { return nil }
        return OpenLine(hash: hash, end: line.upperBound, noticed: sink.noticed)
    }

    /// The line has been read, and no text goes on behind it.
    mutating func close(_ line: OpenLine) {
        if sink.noticed == line.noticed { clean?.lines.insert(line.hash) }
    }
}
