/// Text of LaTeX as plain text: accents and the common signs become letters, braces that only keep capitals go. A command
/// that is not known stays as it was written, and is named.
struct LaTeXText {
    private(set) var text = ""
    /// The commands that stayed.
    private(set) var unknown: [String] = []

    private let scalars: [Unicode.Scalar]
    private var index = 0

    init(_ bytes: some Collection<UInt8>) {
        // Control characters are no text: no record can hold a NUL.
        scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.map { $0.value < 0x20 ? " " : $0 }
        read()
        let words = text.unicodeScalars.split { $0.properties.isWhitespace }
        text = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
    }

    /// Accents, as the signs that combine with the letter before them.
    private static let accents: [Unicode.Scalar: Unicode.Scalar] = [
        "`": "\u{300}", "'": "\u{301}", "^": "\u{302}", "~": "\u{303}", "=": "\u{304}", "u": "\u{306}",
        ".": "\u{307}", "\"": "\u{308}", "r": "\u{30A}", "H": "\u{30B}", "v": "\u{30C}", "d": "\u{323}",
        "c": "\u{327}", "k": "\u{328}", "b": "\u{331}",
    ]

    private static let words: [String: String] = [
        "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "aa": "å", "AA": "Å", "l": "ł",
        "L": "Ł", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "ng": "ŋ", "NG": "Ŋ", "dj": "đ",
        "DJ": "Đ", "textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "textasciicircum": "^",
        "textasciitilde": "~", "textendash": "–", "textemdash": "—", "textquoteleft": "‘", "textquoteright": "’",
        "textquotedblleft": "“", "textquotedblright": "”", "textquotesingle": "'", "textquotedbl": "\"",
        "textunderscore": "_", "textdollar": "$", "textbar": "|", "textless": "<", "textgreater": ">",
        "textellipsis": "…", "ldots": "…", "dots": "…", "S": "§", "P": "¶", "pounds": "£", "textsterling": "£",
        "euro": "€", "texteuro": "€", "copyright": "©", "textcopyright": "©", "texttrademark": "™", "TeX": "TeX",
        "LaTeX": "LaTeX", "guillemotleft": "«", "guillemotright": "»", "glqq": "„", "grqq": "“", "slash": "/",
    ]

    /// Commands whose argument is the text itself.
    private static let wrappers: Set<String> = [
        "emph", "textit", "textbf", "textsc", "texttt", "textrm", "textsf", "textsl", "textup", "textnormal", "mbox",
        "url", "mkbibquote", "enquote", "mkbibemph", "relax", "bibinfo", "it", "bf", "em", "sc", "rm", "tt",
    ]

    private mutating func read() {
        while index < scalars.count {
            let scalar = scalars[index]
            index += 1
            switch scalar {
            case "\\": command()
            case "{", "}": break
            case "~": append(" ")
            case "-": dashes()
            case "`": quotes(scalar, "‘", "“")
            case "'": quotes(scalar, "’", "”")
            default: append(scalar)
            }
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar) { text.unicodeScalars.append(scalar) }

    private mutating func dashes() {
        var count = 1
        while index < scalars.count, scalars[index] == "-", count < 3 {
            count += 1
            index += 1
        }
        text += ["-", "–", "—"][count - 1]
    }

    private mutating func quotes(_ sign: Unicode.Scalar, _ single: String, _ double: String) {
        if index < scalars.count, scalars[index] == sign {
            index += 1
            text += double
        } else {
            // A single one of these is an apostrophe, as it stands in most files.
            text += sign == "'" ? "'" : single
        }
    }

    private mutating func command() {
        guard index < scalars.count else { return append("\\") }
        let first = scalars[index]
        guard first.isASCII, first.properties.isAlphabetic else {
            index += 1
            if let accent = Self.accents[first] {
                combine(accent, command: String(first))
            } else if "#$%&_{} ,;/-@".unicodeScalars.contains(first) {
                if !"/-@".unicodeScalars.contains(first) { append(first == "," || first == ";" ? " " : first) }
            } else if first == "\\" {
                append(" ")
            } else {
                keep("\\" + String(first))
            }
            return
        }
        var name = ""
        while index < scalars.count, scalars[index].isASCII, scalars[index].properties.isAlphabetic {
            name.unicodeScalars.append(scalars[index])
            index += 1
        }
        if name.unicodeScalars.count == 1, let accent = Self.accents[first], Self.words[name] == nil || hasArgument {
            return combine(accent, command: name)
        }
        // A blank ends a command of letters, and is no text.
        if index < scalars.count, scalars[index] == " ", Self.words[name] != nil { index += 1 }
        if let word = Self.words[name] {
            text += word
        } else if !Self.wrappers.contains(name) {
            keep("\\" + name)
        }
    }

    private var hasArgument: Bool { index < scalars.count && scalars[index] == "{" }

    /// The letter after an accent, with or without braces; a dotless i gets its dot's place.
    private mutating func combine(_ accent: Unicode.Scalar, command: String) {
        let start = index
        while index < scalars.count, scalars[index] == "{" || scalars[index] == " " { index += 1 }
        var letter: Unicode.Scalar?
        if index < scalars.count, scalars[index] == "\\", index + 1 < scalars.count {
            let next = scalars[index + 1]
            if next == "i" || next == "j" {
                letter = next
                index += 2
            }
        } else if index < scalars.count, scalars[index].properties.isAlphabetic {
            letter = scalars[index]
            index += 1
        }
        guard let letter else {
            index = start
            return keep("\\" + command)
        }
        text += Self.composed(letter, accent)
    }

    private mutating func keep(_ command: String) {
        text += command
        if !unknown.contains(command) { unknown.append(command) }
    }

    /// The letter and the accent as one, where Unicode has it: two texts that look alike are to be equal.
    private static func composed(_ letter: Unicode.Scalar, _ accent: Unicode.Scalar) -> String {
        let pair = String(String.UnicodeScalarView([letter, accent]))
        return accented[pair] ?? pair
    }

    /// The letters with accents, which are found by their parts too: to Swift both are the same text.
    private static let accented = Dictionary(
        [0xC0...0x17F, 0x1CD...0x233, 0x1E00...0x1EFF].joined()
            .map { String(Unicode.Scalar(UInt32($0))!) }.map { ($0, $0) },
        uniquingKeysWith: { first, _ in first })
}
