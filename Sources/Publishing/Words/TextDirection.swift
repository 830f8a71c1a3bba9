/// Directions of text in values that are put into sentences of the interface.
enum TextDirection {
    private static let leftToRightIsolate = "\u{2066}"
    private static let rightToLeftIsolate = "\u{2067}"
    private static let popDirectionalIsolate = "\u{2069}"

    /// The text, between Unicode's marks of isolation where some of it is written against the direction of what it is
    /// put into. Most text is not and stays as it is. Elements cannot do this: the sentence may become a title or an
    /// attribute.
    static func isolated(_ text: String, isRightToLeft: Bool) -> String {
        guard runsAgainst(text, isRightToLeft: isRightToLeft) else { return text }
        // By most of its letters: a sentence in Urdu may well begin with "TTP".
        let balance = text.unicodeScalars.reduce(0) { $0 + (isRight($1) ? 1 : isLeft($1) ? -1 : 0) }
        return (balance > 0 ? rightToLeftIsolate : leftToRightIsolate) + text + popDirectionalIsolate
    }

    /// Whether some of a text is written against a direction.
    static func runsAgainst(_ text: String, isRightToLeft: Bool) -> Bool {
        if isRightToLeft { return text.unicodeScalars.contains(where: isLeft) }
        // The first byte tells Hebrew, Arabic and the scripts beside them from ASCII and most of Latin.
        return text.utf8.contains { $0 >= 0xD6 } && text.unicodeScalars.contains(where: isRight)
    }

    /// A letter of Hebrew, Arabic or one of the scripts beside them.
    private static func isRight(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
        default: false
        }
    }

    /// A letter of Latin, Greek, Cyrillic, of a script of India or of East Asia.
    private static func isLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x58F, 0x900...0x1FFF, 0x2C00...0xD7FF: true
        default: false
        }
    }
}

extension Words {
    /// Whether some of a text is written against the direction of the interface.
    func runsAgainst(_ text: String) -> Bool { TextDirection.runsAgainst(text, isRightToLeft: isRightToLeft) }

    /// A piece of content that is put beside words of the interface.
    func isolated(_ text: String) -> String { TextDirection.isolated(text, isRightToLeft: isRightToLeft) }
}
