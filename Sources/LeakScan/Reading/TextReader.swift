import Folding

/// Reads bytes as words, in the one form in which secrets and output are compared.
///
/// Letters are folded (case, marks, the Arabic letters that keyboards mix up), escapes of every kind are undone, and
/// whatever stands between words is one gap: `Umar Farooq`, `umar-farooq`, `Umar%20Farooq` and `&#85;mar_Farooq` are the
/// same two words. Tags of inline markup are both a gap and nothing at all, so that `Fa<b>roo</b>q` is found too; tags of
/// blocks, the cells of a table and the values of JSON end a text, so that what merely stands side by side on a page makes
/// no phrase. Bytes that look like base64 or hexadecimal numbers are decoded and read as well.
struct TextReader<Sink: WordSink>: Sendable {
    var sink: Sink
    /// What bytes mean where the reader is.
    var meanings = ByteMeaning.plain
    /// The letters of a word that holds more than plain letters, folded; and where it began.
    var letters: [UInt8] = []
    var lettersStart = 0
    /// The letters of the word before the inline tag that was read last, where text touches it.
    var beforeTag: [UInt8] = []
    var beforeTagStart = 0
    /// The word before the tag in hand, if it is one of plain letters: they are seldom needed, since text seldom touches both
    /// sides of a tag.
    var plainBeforeTag: Range<Int>?
    /// Where the run of base64 that was decoded last ends.
    var decodedEnd = 0
    /// What was decoded lately, and nothing was found in it, by its hash.
    var decodedBefore = [UInt64](repeating: 0, count: 256)
    /// How deep the text in hand is within payloads.
    var depth = 0
    /// What need not be read again; nil where everything is read.
    var clean: CleanParts?
    /// The line in hand, if it is not known yet.
    var openLine: OpenLine?

    /// A line that is remembered if nothing is noticed until it ends.
    struct OpenLine: Sendable {
        var hash: UInt64
        var end: Int
        var noticed: Int
    }

    /// How many bytes of letters a word may have that tags or apostrophes divide.
    private static var longestJoined: Int { 1024 }

    init(_ sink: Sink) { self.sink = sink }

    mutating func read(_ bytes: [UInt8], as form: TextForm) {
        bytes.withUnsafeBufferPointer { read($0, as: form) }
    }

    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, as form: TextForm) {
        decodedEnd = 0
        beforeTag.removeAll(keepingCapacity: true)
        plainBeforeTag = nil
        switch form {
        case .markup: readMarkup(bytes, 0..<bytes.count)
        case .json: readJSON(bytes, 0..<bytes.count)
        case .table: readTable(bytes)
        case .calendar: readRun(bytes, 0..<bytes.count, ByteMeaning.calendar)
        case .bibliography: readRun(bytes, 0..<bytes.count, ByteMeaning.bibliography)
        case .plain: readRun(bytes, 0..<bytes.count, ByteMeaning.plain)
        case .divided: readRun(bytes, 0..<bytes.count, ByteMeaning.divided)
        }
        sink.textEnds(bytes.count)
    }

    /// Reads to the end, whatever is met.
    mutating func readRun(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ meanings: ByteMeanings) {
        self.meanings = meanings
        var index = range.lowerBound
        while index < range.upperBound { index = readOn(bytes, index, range.upperBound) + 1 }
        endWord(range.upperBound)
    }

    /// Reads JSON, where a quotation mark ends the text before it and begins another.
    mutating func readJSON(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        meanings = ByteMeaning.json
        var index = range.lowerBound
        while index < range.upperBound {
            index = readQuoted(bytes, index, range.upperBound)
            guard index < range.upperBound else { break }
            endWord(index)
            sink.textEnds(index)
            index += 1
        }
        endWord(range.upperBound)
    }

    private mutating func readTable(_ bytes: UnsafeBufferPointer<UInt8>) {
        meanings = ByteMeaning.cells
        var isQuoted = false
        var start = 0
        while start < bytes.count {
            let end = min(CleanLines.end(bytes, from: start) + 1, bytes.count)
            let line = isQuoted ? nil : openLine(bytes, start..<end, of: .table)
            if isQuoted || line != nil {
                readCells(bytes, start..<end, &isQuoted)
                if let line, !isQuoted { close(line) }
            }
            start = end
        }
        endWord(bytes.count)
    }

    private mutating func readCells(
        _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ isQuoted: inout Bool
    ) {
        var index = line.lowerBound
        while index < line.upperBound {
            index = readOn(bytes, index, line.upperBound)
            guard index < line.upperBound else { return }
            endWord(index)
            // Two quotation marks within a cell stand for one, which is a gap.
            if isQuoted, index + 1 < line.upperBound, bytes[index + 1] == UInt8(ascii: "\"") {
                index += 2
                continue
            }
            sink.textEnds(index)
            isQuoted.toggle()
            meanings = isQuoted ? ByteMeaning.quotedCell : ByteMeaning.cells
            index += 1
        }
    }

    /// Reads up to a byte that the caller decides about (a tag, the end of one, a quotation mark) and answers where it is;
    /// everything else is dealt with here.
    mutating func readOn(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end {
            let byte = bytes[index]
            switch meanings[byte] {
            case .letter: index = take(LetterRun(bytes, index, end), bytes, index, end)
            case .space:
                endWord(index)
                index += 1
            case .apostrophe:
                holdWord(index)
                index += 1
            case .high: index = takeScalar(bytes, index, end)
            case .ampersand: index = takeEntity(bytes, index, end)
            case .backslash: index = takeEscape(bytes, index, end)
            case .percent: index = takePercent(bytes, index, end)
            case .end:
                endWord(index)
                sink.textEnds(index)
                index += 1
            case .nothing: index += 1
            case .fold:
                var next = index + 1
                if byte == 0x0D, next < end, bytes[next] == 0x0A { next += 1 }
                if next < end, bytes[next] == 0x20 || bytes[next] == 0x09 {
                    index = next + 1
                } else {
                    endWord(index)
                    sink.textEnds(index)
                    index = next
                }
            case .tag, .tagEnd, .quote: return index
            }
        }
        return end
    }

    // MARK: Words

    /// Takes a run of plain letters: a word as a rule, or a part of one.
    @inline(__always)
    private mutating func take(
        _ first: LetterRun, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
    ) -> Int {
        var hash = WordHash.mix(WordHash.seed, first.letters)
        var index = start + first.length
        var isNumber = first.isNumber
        var isMixed = first.hasInnerCapital
        var hasDigit = first.hasDigit
        var last = first.length
        while last == 8, index < end {
            let run = LetterRun(bytes, index, end)
            last = run.length
            guard last > 0 else { break }
            hash = WordHash.mix(hash, run.letters)
            isNumber = isNumber && run.isNumber
            isMixed = isMixed || run.hasCapital
            hasDigit = hasDigit || run.hasDigit
            index += last
        }
        let next = index < end ? meanings[bytes[index]] : .space
        let isWhole =
            switch next {
            case .space, .end, .tagEnd, .quote, .tag: true
            default: false
            }
        guard isWhole, letters.isEmpty, beforeTag.isEmpty else {
            if letters.isEmpty { lettersStart = start }
            for byte in bytes[start..<index] { letters.append(byte.smallLetter) }
            if isMixed || hasDigit && index - start >= 12 { decode(bytes, start, index) }
            return index
        }
        if isNumber, index + 1 < end, bytes[index] == UInt8(ascii: "."),
            bytes[index + 1] >= 0x30, bytes[index + 1] <= 0x39
        {
            return takeDecimals(bytes, start, index, end)
        }
        sink.word(hash, start, index)
        if next == .tag { plainBeforeTag = start..<index }
        if isNumber, index - start <= 3 { takeInteger(bytes, start, index) }
        // Of base64 a dozen signs without a capital and without a digit come once in twenty thousand times.
        if index - start >= 8, isMixed || hasDigit && index - start >= 12 { decode(bytes, start, index) }
        return index
    }

    /// A number with a decimal point is one word, point and all.
    private mutating func takeDecimals(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ point: Int, _ end: Int
    ) -> Int {
        var index = point + 1
        var digits = 0
        var places = 0
        for position in start..<point where position - start < 9 { digits = digits * 10 + Int(bytes[position] - 0x30) }
        while index < end, bytes[index] >= 0x30, bytes[index] <= 0x39 {
            if places < 9 {
                digits = digits * 10 + Int(bytes[index] - 0x30)
                places += 1
            }
            index += 1
        }
        // Whatever comes next of the word is left to be another: no secret is half a number.
        sink.word(WordHash.of(bytes[start..<index]), start, index)
        while places > 0, digits % 10 == 0 {
            digits /= 10
            places -= 1
        }
        let isNegative = start > 0 && bytes[start - 1] == UInt8(ascii: "-")
        sink.number(DecimalNumber(digits: isNegative ? -digits : digits, places: places), start, index)
        return index
    }

    /// A coordinate may be a whole number.
    private mutating func takeInteger(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
        var digits = 0
        for index in start..<end { digits = digits * 10 + Int(bytes[index] - 0x30) }
        let isNegative = start > 0 && bytes[start - 1] == UInt8(ascii: "-")
        sink.number(DecimalNumber(digits: isNegative ? -digits : digits, places: 0), start, end)
    }

    /// Ends the word in hand, if there is one.
    @inline(__always)
    mutating func endWord(_ end: Int) {
        if letters.isEmpty {
            if !beforeTag.isEmpty { beforeTag.removeAll(keepingCapacity: true) }
            return
        }
        finishWord(end)
    }

    /// Ends the word before an apostrophe or an inline tag, which may go on behind it.
    mutating func holdWord(_ end: Int) {
        guard !letters.isEmpty else { return }
        // A word of so many pieces is none, and looking for it in ever more of them would not end.
        let goesOn = beforeTag.count + letters.count <= Self.longestJoined
        let held = goesOn ? beforeTag + letters : []
        let heldStart = beforeTag.isEmpty ? lettersStart : beforeTagStart
        finishWord(end)
        beforeTag = held
        beforeTagStart = heldStart
    }

    private mutating func finishWord(_ end: Int) {
        sink.word(WordHash.of(letters), lettersStart, end)
        if !beforeTag.isEmpty {
            beforeTag += letters
            sink.joined(WordHash.of(beforeTag), beforeTagStart, end)
            beforeTag.removeAll(keepingCapacity: true)
        }
        letters.removeAll(keepingCapacity: true)
    }

    /// Takes a character, however it was written. Signs of ASCII are gaps: what was escaped is text and no syntax.
    mutating func take(_ scalar: Unicode.Scalar, at start: Int, _ end: Int) {
        if scalar.isASCII {
            let byte = UInt8(scalar.value)
            switch ByteMeaning.plain[byte] {
            case .letter: append(byte.smallLetter, at: start)
            case .nothing: break
            case .apostrophe: holdWord(start)
            default: endWord(start)
            }
            return
        }
        switch LetterFolding.meaning(of: scalar) {
        case .gap: endWord(start)
        case .apostrophe: holdWord(start)
        case .nothing: break
        case .letters(let first, let second):
            append(first, at: start)
            if let second { append(second, at: start) }
        case .sign(let sign):
            endWord(start)
            append(sign, at: start)
            endWord(end)
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar, at start: Int) {
        for byte in UTF8.encode(scalar)! { append(byte, at: start) }
    }

    private mutating func append(_ byte: UInt8, at start: Int) {
        if letters.isEmpty { lettersStart = start }
        letters.append(byte)
    }
}

extension UInt8 {
    /// A capital letter of ASCII as a small one; any other byte as it is.
    var smallLetter: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}

/// Up to eight letters and digits of ASCII, found eight bytes at a time.
struct LetterRun {
    let length: Int
    /// In lower case, the first in the lowest byte, zeros behind the last.
    let letters: UInt64
    /// The top bits of the bytes that are letters, that are digits, and that are capitals.
    private let letterBits: UInt64
    private let digitBits: UInt64
    private let capitalBits: UInt64

    var isNumber: Bool { letterBits == 0 }
    var hasDigit: Bool { digitBits != 0 }
    var hasCapital: Bool { capitalBits != 0 }
    /// Whether any but the first is a capital: as in base64, and seldom in a word.
    var hasInnerCapital: Bool { capitalBits >> 8 != 0 }

    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) {
        let (ones, tops) = (UInt64.ones, UInt64.tops)
        let raw = UInt64(bytes, at: index, end: end)
        let seven = raw & ~tops
        let lower = (raw | (ones &* 0x20)) & ~tops
        let isLetter = (lower &+ ones &* (0x80 - 0x61)) & ~(lower &+ ones &* (0x7F - 0x7A)) & ~raw & tops
        let isDigit = (seven &+ ones &* (0x80 - 0x30)) & ~(seven &+ ones &* (0x7F - 0x39)) & ~raw & tops
        let isOther = ~(isLetter | isDigit) & tops
        length = isOther == 0 ? 8 : isOther.trailingZeroBitCount >> 3
        let kept = UInt64.max.lowest(length)
        letters = (raw | (ones &* 0x20)) & kept
        letterBits = isLetter & kept
        digitBits = isDigit & kept
        // The bit that tells a small letter from a capital, moved to the top of its byte.
        capitalBits = isLetter & ~(raw << 2) & kept
    }
}
