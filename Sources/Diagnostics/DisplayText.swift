/// Text of unknown origin, made safe to show on a terminal or in a log.
///
/// What an author typed is quoted in messages and shown in excerpts. A control character there could move the cursor,
/// recolour or retitle the terminal, and a bidirectional override could make a line read as another one (Unicode
/// Technical Standard 55, "source code spoofing"). Such characters, and those that cannot be seen, are shown as
/// `\u{…}`.
package enum DisplayText {
    /// The text with every hazardous character escaped, line breaks and tabs too: always a single line.
    package static func safe(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHazardous) else { return text }
        var safe = ""
        for scalar in text.unicodeScalars {
            if isHazardous(scalar) { safe += escaped(scalar) } else { safe.unicodeScalars.append(scalar) }
        }
        return safe
    }

    /// "1 file", "3 files": for nouns that take an s.
    package static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }

    /// `U+202E`, as the Unicode Standard names a character.
    package static func codePoint(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// `\u{202E}`, as a Swift string literal has it.
    static func escaped(_ scalar: Unicode.Scalar) -> String {
        "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    }

    /// Whether a character acts on the display or hides in it: controls, line separators, bidirectional controls and
    /// everything else that Unicode calls default-ignorable, but for what ordinary writing needs: the joiners (Persian,
    /// Indic scripts, emoji) and the variation selectors.
    static func isHazardous(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E: false
        case 0..<0x20, 0x7F..<0xA0: true
        case 0xA0..<0xAD: false
        case 0x2028, 0x2029: true
        case 0x200C, 0x200D, 0xFE00...0xFE0F, 0xE0100...0xE01EF: false
        default:
            scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isNoncharacterCodePoint
        }
    }

    /// How many columns a terminal gives to a character: 0, 1 or 2 (Unicode Standard Annex 11). Characters shown as
    /// escapes are not asked for here.
    package static func width(of scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x300 { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        switch value {
        case 0x1160...0x11FF: return 0  // vowels and finals that join a Hangul syllable
        case 0x1F1E6...0x1F1FF: return 1  // half a flag each
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
            0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x20000...0x3FFFD:
            return 2
        default: return scalar.properties.isEmojiPresentation ? 2 : 1
        }
    }
}
