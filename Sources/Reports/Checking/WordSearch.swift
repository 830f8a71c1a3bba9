import Diagnostics

/// Words of a text, compared without regard to capitals and to what stands between them.
enum WordSearch {
    /// Whether a byte belongs to a word: a letter or digit, or part of any character beyond ASCII but the dashes,
    /// quotation marks and the ellipsis (U+2010 to U+205E).
    static func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || isLetter(byte) || (0x30...0x39).contains(byte)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    static func folded(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    /// The words of a text in lower case: letters, digits and the signs that are set on letters. An apostrophe ends a
    /// word, so that "Khan's" has Khan in it.
    static func words(_ text: some StringProtocol) -> [String] {
        var found: [String] = []
        var word: [UInt8] = []
        var isASCII = true
        func close() {
            guard !word.isEmpty else { return }
            let text = String(decoding: word, as: UTF8.self)
            found.append(isASCII ? text : text.lowercased())
            word.removeAll(keepingCapacity: true)
            isASCII = true
        }
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                let byte = UInt8(scalar.value)
                if isWord(byte) { word.append(folded(byte)) } else { close() }
            } else if isWord(scalar) {
                word += UTF8.encode(scalar)!
                isASCII = false
            } else {
                close()
            }
        }
        close()
        return found
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
            true
        default: false
        }
    }

    /// Where the words of a phrase stand one after the other, whatever markup and line breaks are between them.
    static func range(of phrase: String, in text: ArraySlice<UInt8>) -> SourceRange? {
        let wanted = words(phrase).map { Array($0.utf8) }
        guard let first = wanted.first else { return nil }
        var index = text.startIndex
        while let start = next(first, in: text, from: index) {
            index = start + 1
            var end = start + first.count
            var isWhole = true
            for word in wanted.dropFirst() {
                var place = end
                while place < text.endIndex, place - end < 12, !isWord(text[place]) || isPunctuation(text, place) {
                    place += isWord(text[place]) ? 3 : 1
                }
                guard place <= text.endIndex, matches(word, text, place) else {
                    isWhole = false
                    break
                }
                end = place + word.count
            }
            if isWhole { return SourceRange(start: start, end: end) }
        }
        return nil
    }

    private static func isPunctuation(_ text: ArraySlice<UInt8>, _ index: Int) -> Bool {
        text[index] == 0xE2 && index + 2 < text.endIndex && text[index + 1] == 0x80
    }

    private static func next(_ word: [UInt8], in text: ArraySlice<UInt8>, from start: Int) -> Int? {
        var index = start
        while index + word.count <= text.endIndex {
            if folded(text[index]) == word[0], index == text.startIndex || !isASCIIWord(text[index - 1]),
                matches(word, text, index)
            {
                return index
            }
            index += 1
        }
        return nil
    }

    private static func matches(_ word: [UInt8], _ text: ArraySlice<UInt8>, _ start: Int) -> Bool {
        guard start + word.count <= text.endIndex else { return false }
        if word.contains(where: { $0 >= 0x80 }) {
            let found = String(decoding: text[start..<start + word.count], as: UTF8.self)
            guard found.lowercased().utf8.elementsEqual(word) else { return false }
        } else {
            for offset in word.indices where folded(text[start + offset]) != word[offset] { return false }
        }
        return start + word.count == text.endIndex || !isASCIIWord(text[start + word.count])
    }

    private static func isASCIIWord(_ byte: UInt8) -> Bool { isLetter(byte) || (0x30...0x39).contains(byte) }

    /// The sentences of a text: what full stops, question marks and line breaks divide.
    static func sentences(_ text: String) -> [String] {
        var found: [String] = []
        var current: [UInt8] = []
        let bytes = Array(text.utf8)
        func close() {
            if current.contains(where: isWord) { found.append(String(decoding: current, as: UTF8.self)) }
            current.removeAll(keepingCapacity: true)
        }
        for (index, byte) in bytes.enumerated() {
            current.append(byte)
            let isEnd = byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")
            let atBreak = index + 1 == bytes.count || bytes[index + 1] == 0x20 || bytes[index + 1] == 0x0A
            // ۔, the full stop of Urdu.
            let isUrduEnd = byte == 0x94 && index > 0 && bytes[index - 1] == 0xDB
            if byte == 0x0A || isUrduEnd || isEnd && atBreak && !endsInAbbreviation(current) { close() }
        }
        close()
        return found
    }

    /// Whether the full stop at the end belongs to a word: "U.S.", "Mr.", "Gen.", an initial.
    private static func endsInAbbreviation(_ sentence: [UInt8]) -> Bool {
        let word = sentence.dropLast().reversed().prefix { $0 != 0x20 && $0 != 0x0A }.reversed().map(folded)
        if word.count == 1, isLetter(word[0]) || word.contains(UInt8(ascii: ".")) { return true }
        if word.contains(UInt8(ascii: ".")) { return true }
        return ["mr", "mrs", "ms", "dr", "gen", "col", "maj", "capt", "lt", "sgt", "st", "no", "p", "pp", "vs"].contains
        {
            $0.utf8.elementsEqual(word)
        }
    }
}
