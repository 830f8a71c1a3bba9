/// Letters as search compares them: without case, without marks, and in one form where keyboards have several.
///
/// The script of the theme folds what is typed in the same way (`Templates/scripts/search/1-fold.js`); a test holds the
/// two to one table of cases. There is no Foundation here and the standard library has no decompositions, so the letters
/// that matter stand in a table.
package enum LetterFolding {
    /// What a scalar is to a word.
    package enum Meaning: Equatable, Sendable {
        /// It ends the word.
        case gap
        /// It is as if it were not there: a mark, a joiner, a tatweel.
        case nothing
        /// It is as if it were not there, but for an s after it at the end of the word: "Pakistan's" is "Pakistan".
        case apostrophe
        /// One or two scalars of a word.
        case letters(Unicode.Scalar, Unicode.Scalar?)
        /// A whole word: scripts that write no gaps are searched sign by sign.
        case sign(Unicode.Scalar)
    }

    package static func meaning(of scalar: Unicode.Scalar) -> Meaning {
        let value = Int(scalar.value)
        return value < table.count ? table[value] : reckon(scalar)
    }

    /// Up to the end of the symbols: nearly every letter of a report is looked up and not reckoned, and so are dashes and
    /// quotation marks.
    private static let table: [Meaning] = (0..<0x2C00).map { reckon(Unicode.Scalar($0)!) }

    private static let bases: [Unicode.Scalar: [Unicode.Scalar]] = (marked + arabic).reduce(into: [:]) { bases, row in
        for letter in row.letters.unicodeScalars { bases[letter] = Array(row.base.unicodeScalars) }
    }

    private static func reckon(_ scalar: Unicode.Scalar) -> Meaning {
        if isApostrophe(scalar) { return .apostrophe }
        if isLeftOut(scalar) { return .nothing }
        if isSign(scalar) { return .sign(scalar) }
        guard isOfWords(scalar) else { return .gap }
        var letters: [Unicode.Scalar] = []
        for lower in scalar.properties.lowercaseMapping.unicodeScalars where !isLeftOut(lower) {
            letters += bases[lower] ?? [lower]
        }
        guard let first = letters.first else { return .nothing }
        return .letters(first, letters.count > 1 ? letters[1] : nil)
    }

    private static func isOfWords(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
            true
        default: false
        }
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x27, 0x2018, 0x2019, 0x02BC: true
        default: false
        }
    }

    /// Marks of Latin, Greek and Cyrillic, points of Hebrew, vowel signs of Arabic with hamza and tatweel, letters for
    /// ayn and hamza in transliterations, joiners and marks of direction. Vowel signs of Indic scripts are letters to
    /// their readers and stay.
    private static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x02BB, 0x02BE, 0x02BF, 0x0300...0x036F, 0x0483...0x0487, 0x0591...0x05BD, 0x05BF, 0x05C1, 0x05C2,
            0x05C4, 0x05C5, 0x05C7, 0x0610...0x061A, 0x061C, 0x0621, 0x0640, 0x064B...0x065F, 0x0670,
            0x06D6...0x06DC, 0x06DF...0x06E8, 0x06EA...0x06ED, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069,
            0xFE00...0xFE0F, 0xFEFF:
            true
        default: false
        }
    }

    /// Chinese and Japanese signs.
    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAD9,
            0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
