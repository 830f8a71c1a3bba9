/// Which characters of a text were escaped.
///
/// libcmark's tree has the characters alone: `\\[[a]]` and `[[a]]` are the same text in it, though the first was
/// written so as not to be a reference. So the text of a block with backslashes or ampersands is matched with the
/// block's source, where the difference can be seen.
extension ProseCompiler {
    /// Appends a text node's literal to ``run``, with a NUL before each punctuation mark that was escaped or written as
    /// an entity. Where the literal is not found in the source it is appended as it is.
    mutating func appendMatched(_ literal: UnsafeRawBufferPointer) {
        let before = run.count
        guard let first = literal.first, misses < Self.missLimit else {
            run.append(contentsOf: literal)
            return
        }
        var start = max(textCursor, cursor)
        while start < block.upperBound, budget > 0 {
            let byte = source.bytes[start]
            budget -= 1
            if byte == first || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&") {
                if let end = match(literal, at: start) {
                    textCursor = end
                    return
                }
                run.removeLast(run.count - before)
            }
            start += 1
        }
        misses += 1
        run.append(contentsOf: literal)
    }

    /// Appends the literal to ``run`` as far as it is what the source says at `start`. Returns where it ends in the
    /// source, or nil where it is something else.
    private mutating func match(_ literal: UnsafeRawBufferPointer, at start: Int) -> Int? {
        var index = 0
        var place = start
        while index < literal.count {
            budget -= 1
            guard place < block.upperBound, budget > 0 else { return nil }
            let byte = source.bytes[place]
            if byte == UInt8(ascii: "\\"), place + 1 < block.upperBound, Self.isASCIIMark(source.bytes[place + 1]) {
                guard literal[index] == source.bytes[place + 1] else { return nil }
                run.append(0)
                run.append(literal[index])
                index += 1
                place += 2
                continue
            }
            if byte == UInt8(ascii: "&"), let end = entityEnd(place),
                !literal[index...].starts(with: source.bytes[place..<end])
            {
                if Self.isASCIIMark(literal[index]) { run.append(0) }
                repeat {
                    run.append(literal[index])
                    index += 1
                } while index < literal.count && literal[index] & 0xC0 == 0x80
                place = end
                continue
            }
            guard byte == literal[index] else { return nil }
            run.append(byte)
            index += 1
            place += 1
        }
        return place
    }

    /// Behind the semicolon of an entity that may begin at `start`.
    private func entityEnd(_ start: Int) -> Int? {
        let limit = min(block.upperBound, start + 40)
        return source.bytes[start..<limit].firstIndex(of: UInt8(ascii: ";")).map { $0 + 1 }
    }

    /// Whether a backslash before the byte escapes it (CommonMark 0.30, section 2.4).
    private static func isASCIIMark(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}
