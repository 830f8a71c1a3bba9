/// Tags, attributes, comments, scripts.
extension TextReader {
    mutating func readMarkup(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        meanings = ByteMeaning.markup
        var index = range.lowerBound
        openLine = nil
        while index < range.upperBound {
            if bytes[index] == 0x0A, clean != nil { index = passCleanLines(bytes, index, of: .markup) }
            index = readOn(bytes, index, range.upperBound)
            guard index < range.upperBound else { break }
            let plain = plainBeforeTag.take()
            let tag = clean?.tags.tag(bytes, at: index)
            if let tag, let isInline = clean!.tags.isInline(tag) {
                beginTag(isInline: isInline, index)
                if isInline { holdPlainWord(plain, bytes, tag.end) }
                index = tag.end
            } else {
                index = readTag(bytes, index, range.upperBound, after: plain, knownAs: tag)
                meanings = ByteMeaning.markup
            }
        }
        endWord(range.upperBound)
    }

    /// Reads what a `<` begins, and answers where it ends.
    ///
    /// - Parameters:
    ///   - plain: The word of plain letters that touches it.
    ///   - tag: What it is remembered as, if nothing is noticed in it.
    private mutating func readTag(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, after plain: Range<Int>?,
        knownAs tag: CleanTags.Tag?
    ) -> Int {
        var nameStart = start + 1
        if nameStart < end, bytes[nameStart] == UInt8(ascii: "/") { nameStart += 1 }
        guard nameStart < end else {
            endWord(start)
            return end
        }
        let first = bytes[nameStart]
        if first == UInt8(ascii: "!") { return readDeclaration(bytes, start, end) }
        let name = LetterRun(bytes, nameStart, end)
        guard name.length > 0 || first == UInt8(ascii: "?") else {
            endWord(start)
            return start + 1
        }
        let isInline = name.length > 0 && InlineTags.contains(name.letters)
        beginTag(isInline: isInline, start)
        let noticed = sink.noticed
        let close = readAttributes(bytes, nameStart + name.length, end)
        if isInline { holdPlainWord(plain, bytes, close) }
        // What a script holds is text of another form.
        if name.letters == InlineTags.script, bytes[start + 1] != UInt8(ascii: "/"), close < end {
            let content = close..<Self.endOfScript(bytes, close, end)
            let outer = sink.enter()
            readJSON(bytes, content)
            sink.textEnds(content.upperBound)
            sink.leave(to: outer)
            return content.upperBound
        }
        // It may have gone on behind the first sign: within quotation marks that ends nothing, unless all ends with it.
        if let tag, close == tag.end, close < end, sink.noticed == noticed {
            clean?.tags.insert(tag, isInline: isInline)
        }
        return close
    }

    /// Ends the text before a tag, or lets it go on.
    @inline(__always)
    private mutating func beginTag(isInline: Bool, _ start: Int) {
        if isInline { return holdWord(start) }
        endWord(start)
        beforeTag.removeAll(keepingCapacity: true)
        sink.textEnds(start)
    }

    /// Behind an inline tag: keeps the word of plain letters before it for what comes next, if that touches it.
    private mutating func holdPlainWord(
        _ word: Range<Int>?, _ bytes: UnsafeBufferPointer<UInt8>, _ next: Int
    ) {
        guard let word, next < bytes.count else { return }
        switch ByteMeaning.markup[bytes[next]] {
        case .space: break
        case .tag: plainBeforeTag = word
        default:
            beforeTag.removeAll(keepingCapacity: true)
            for byte in bytes[word] { beforeTag.append(byte.smallLetter) }
            beforeTagStart = word.lowerBound
        }
    }

    /// The inside of a tag, as a text of its own; answers where the tag ends.
    private mutating func readAttributes(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        // As a rule there is nothing in it.
        if start < end, bytes[start] == UInt8(ascii: ">") { return start + 1 }
        return readInsideOfTag(bytes, start, end)
    }

    private mutating func readInsideOfTag(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        let (held, heldStart) = (beforeTag, beforeTagStart)
        beforeTag.removeAll(keepingCapacity: true)
        let outer = sink.enter()
        defer {
            sink.leave(to: outer)
            if !held.isEmpty { (beforeTag, beforeTagStart) = (held, heldStart) }
        }
        meanings = ByteMeaning.inTag
        var index = start
        var isQuoted = false
        while index < end {
            index = readOn(bytes, index, end)
            guard index < end else { break }
            endWord(index)
            if bytes[index] == UInt8(ascii: ">") {
                sink.textEnds(index)
                return index + 1
            }
            sink.textEnds(index)
            isQuoted.toggle()
            meanings = isQuoted ? ByteMeaning.attribute : ByteMeaning.inTag
            index += 1
        }
        endWord(end)
        sink.textEnds(end)
        return end
    }

    /// A comment is text of its own, CDATA goes on in the text around it.
    private mutating func readDeclaration(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        endWord(start)
        let data = Array("<![CDATA[".utf8)
        if start + data.count <= end, bytes[start..<(start + data.count)].elementsEqual(data) {
            return start + data.count
        }
        guard start + 4 <= end, bytes[start + 2] == UInt8(ascii: "-"), bytes[start + 3] == UInt8(ascii: "-") else {
            return readAttributes(bytes, start + 2, end)
        }
        var close = start + 4
        while close < end,
            !(bytes[close] == UInt8(ascii: ">") && bytes[close - 1] == UInt8(ascii: "-")
                && bytes[close - 2] == UInt8(ascii: "-"))
        {
            close += 1
        }
        let outer = sink.enter()
        readRun(bytes, (start + 4)..<min(close, end), ByteMeaning.plain)
        sink.textEnds(close)
        sink.leave(to: outer)
        return min(close + 1, end)
    }

    private static func endOfScript(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var index = start
        while index + 8 <= end {
            if bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "/"),
                LetterRun(bytes, index + 2, end).letters == InlineTags.script
            {
                return index
            }
            index += 1
        }
        return end
    }
}

/// The elements that stand within a line of text: between two of them, and around them, a text goes on.
enum InlineTags {
    static let script = number("script")

    private static let names = [
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
        "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tspan", "tt", "u", "var", "wbr",
    ]

    /// The names by a hash, as there is a tag every forty bytes: each in its slot or one of those behind it.
    private static let slots: [UInt64] = names.map(number).reduce(into: [UInt64](repeating: 0, count: 256)) {
        var slot = Self.slot($1)
        while $0[slot] != 0 { slot = (slot + 1) & 255 }
        $0[slot] = $1
    }

    @inline(__always)
    private static func slot(_ name: UInt64) -> Int { Int((name &* WordHash.step) >> 56) }

    static func contains(_ name: UInt64) -> Bool {
        var slot = slot(name)
        while slots[slot] != 0 {
            if slots[slot] == name { return true }
            slot = (slot + 1) & 255
        }
        return false
    }

    private static func number(_ name: String) -> UInt64 {
        name.utf8.enumerated().reduce(0) { $0 | UInt64($1.element) << UInt64(8 * $1.offset) }
    }
}
