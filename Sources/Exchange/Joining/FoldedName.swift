/// A name without what spellings differ in: capitals, diacritics, apostrophes, and what joins words.
enum FoldedName {
    static func fold(_ name: some Collection<UInt8>) -> String {
        var folded: [UInt8] = []
        if name.allSatisfy({ $0 < 0x80 }) {
            for byte in name { append(ascii: byte, to: &folded) }
        } else {
            for scalar in String(decoding: name, as: UTF8.self).unicodeScalars { append(scalar, to: &folded) }
        }
        if folded.last == 0x20 { folded.removeLast() }
        return String(decoding: folded, as: UTF8.self)
    }

    private static func append(ascii byte: UInt8, to folded: inout [UInt8]) {
        switch byte {
        case 0x30...0x39, 0x61...0x7A: folded.append(byte)
        case 0x41...0x5A: folded.append(byte | 0x20)
        case 0x27, 0x60: break
        default: if let last = folded.last, last != 0x20 { folded.append(0x20) }
        }
    }

    private static func append(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
        if scalar.isASCII { return append(ascii: UInt8(scalar.value), to: &folded) }
        let properties = scalar.properties
        if properties.generalCategory == .nonspacingMark || properties.generalCategory == .modifierLetter { return }
        // ’ and ‘ stand where a letter is left out or cannot be written.
        if scalar == "\u{2019}" || scalar == "\u{2018}" || scalar == "\u{FEFF}" { return }
        if let letter = latinLetter(properties) { return folded.append(letter) }
        guard properties.isAlphabetic || properties.numericType != nil else {
            if let last = folded.last, last != 0x20 { folded.append(0x20) }
            return
        }
        folded.append(contentsOf: properties.lowercaseMapping.utf8)
    }

    /// The plain letter of one with a diacritic, by its name: LATIN SMALL LETTER E WITH ACUTE.
    private static func latinLetter(_ properties: Unicode.Scalar.Properties) -> UInt8? {
        guard let name = properties.name, name.hasPrefix("LATIN ") else { return nil }
        for beginning in ["LATIN SMALL LETTER ", "LATIN CAPITAL LETTER "] where name.hasPrefix(beginning) {
            let rest = name.utf8.dropFirst(beginning.utf8.count)
            guard let letter = rest.first, rest.dropFirst().starts(with: " WITH ".utf8) else { return nil }
            return letter | 0x20
        }
        return nil
    }
}
