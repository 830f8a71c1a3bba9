/// The quotation marks of a language, and whether straight ones are made into them at all.
///
/// The marks are those of Unicode's CLDR (characters, `quotationStart` and the like); French ones have the narrow space
/// that its typography asks for.
package struct TypographicStyle: Sendable, Hashable {
    /// For `"`.
    let opening: [UInt8]
    let closing: [UInt8]
    /// For `'` where it is no apostrophe.
    let innerOpening: [UInt8]
    let innerClosing: [UInt8]
    let isSmart: Bool

    /// No change: quotation marks, hyphens and full stops stay as typed.
    package static let plain = TypographicStyle("\"", "\"", "'", "'", isSmart: false)
    package static let english = TypographicStyle(language: "en")

    /// The style of a language by its BCP 47 tag; a language that is not in the table is written as English is.
    package init(language: String) {
        let primary = language.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map(String.init)
        switch primary {
        case "ar": self.init("”", "“", "’", "‘")
        case "de", "cs", "sk", "sl", "is", "lt", "bg": self.init("„", "“", "‚", "‘")
        case "fr": self.init("«\u{202F}", "\u{202F}»", "“", "”")
        case "es", "it", "el", "ca", "pt": self.init("«", "»", "“", "”")
        case "ru", "uk", "be": self.init("«", "»", "„", "“")
        case "fa", "ps": self.init("«", "»", "‹", "›")
        case "no", "nb", "nn": self.init("«", "»", "‘", "’")
        case "pl", "hu", "ro": self.init("„", "”", "«", "»")
        case "sv", "fi": self.init("”", "”", "’", "’")
        case "he": self.init("”", "”", "’", "’")
        case "nl": self.init("‘", "’", "“", "”")
        case "ja": self.init("「", "」", "『", "』")
        default: self.init("“", "”", "‘", "’")
        }
    }

    private init(
        _ opening: String, _ closing: String, _ innerOpening: String, _ innerClosing: String, isSmart: Bool = true
    ) {
        self.opening = Array(opening.utf8)
        self.closing = Array(closing.utf8)
        self.innerOpening = Array(innerOpening.utf8)
        self.innerClosing = Array(innerClosing.utf8)
        self.isSmart = isSmart
    }
}
