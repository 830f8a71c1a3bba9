/// Characters by which a text is not what it looks like: controls that turn text around, characters that cannot be seen, and
/// letters of one script that pass for those of another.
///
/// The rules are Unicode's: UAX #9 for the controls of direction, UTS #39 (Unicode Security Mechanisms), section 4 for what
/// is confused with what and section 5.1 for mixed scripts. What ordinary writing needs is none of these: the joiners of
/// Persian, Urdu and the scripts of India, marks of direction in a text that has two, isolates that are closed.
package enum DeceivingText {
    package enum Kind: Sendable, Hashable {
        case direction, invisible, mixedScripts
    }

    package struct Finding: Sendable, Hashable {
        package var kind: Kind
        package var scalar: Unicode.Scalar
        /// The word that has letters of two scripts, with the names of both.
        package var word: String?
        package var scripts: [Script]
    }

    /// Scripts with letters that look alike.
    package enum Script: String, Sendable, Hashable {
        case latin = "Latin"
        case cyrillic = "Cyrillic"
        case greek = "Greek"
    }

    /// The first thing of each kind that a text has against it; nearly always none.
    package static func findings(in text: String) -> [Finding] {
        guard isWorthALook(text) else { return [] }
        let scalars = Array(text.unicodeScalars)
        return [direction(scalars), invisible(scalars), mixedScripts(scalars)].compactMap(\.self)
    }

    /// Whether there is any byte that one of the characters looked for has: every text of a site is asked, and nearly all
    /// have none, those in Arabic script among them.
    private static func isWorthALook(_ text: String) -> Bool {
        var (last, before) = (UInt8(0), UInt8(0))
        for byte in text.utf8 {
            switch (before, last, byte) {
            // Greek, Cyrillic, Armenian; scripts of three bytes with invisible letters.
            case (_, _, 0xCD...0xD4), (_, _, 0xE1), (_, 0xC2, 0xAD), (_, 0xD8, 0x9C), (_, 0xE2, 0xB7),
                (_, 0xEA, 0x99...0x9A),
                (_, 0xEF, 0xBB...0xBF), (_, 0xF0, 0x9D), (_, 0xF3, 0xA0), (0xE2, 0x80, 0x8B...0x8F),
                (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xAF), (0xE3, 0x85, 0xA4):
                return true
            default: (before, last) = (last, byte)
            }
        }
        return false
    }

    // MARK: Direction

    private static func isOpening(_ value: UInt32) -> Bool { (0x202A...0x202B).contains(value) || isOverride(value) }
    private static func isOverride(_ value: UInt32) -> Bool { value == 0x202D || value == 0x202E }
    private static func isIsolate(_ value: UInt32) -> Bool { (0x2066...0x2068).contains(value) }

    /// Overrides, which make letters stand in another order than they are written in, wherever they stand; embeddings and
    /// isolates that are opened and not closed, or closed and not opened.
    private static func direction(_ scalars: [Unicode.Scalar]) -> Finding? {
        var open: [Unicode.Scalar] = []
        for scalar in scalars {
            let value = scalar.value
            if isOverride(value) { return Finding(.direction, scalar) }
            if isOpening(value) || isIsolate(value) {
                open.append(scalar)
            } else if value == 0x202C || value == 0x2069 {
                guard let last = open.popLast(), isIsolate(last.value) == (value == 0x2069) else {
                    return Finding(.direction, scalar)
                }
            }
        }
        return open.first.map { Finding(.direction, $0) }
    }

    /// The text with every control of direction closed that it opens, and without those that close what it did not open, so
    /// that it cannot turn what stands around it. Nil where it is so already.
    package static func balanced(_ text: String) -> String? {
        // All of them begin with these bytes.
        guard text.utf8.contains(0xE2), direction(Array(text.unicodeScalars)) != nil else { return nil }
        var result = String.UnicodeScalarView()
        var open: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            let value = scalar.value
            if isOpening(value) || isIsolate(value) {
                // Deeper than 125 they do nothing (UAX #9, BD2).
                guard open.count < 125 else { continue }
                open.append(scalar)
            } else if value == 0x202C || value == 0x2069 {
                guard let last = open.last, isIsolate(last.value) == (value == 0x2069) else { continue }
                open.removeLast()
            }
            result.append(scalar)
        }
        for scalar in open.reversed() { result.append(isIsolate(scalar.value) ? "\u{2069}" : "\u{202C}") }
        return String(result)
    }

    // MARK: What cannot be seen

    private static func invisible(_ scalars: [Unicode.Scalar]) -> Finding? {
        for (index, scalar) in scalars.enumerated() {
            switch scalar.value {
            case 0x200C, 0x200D:
                // Joiners shape the letters of Arabic, of the scripts of India, and emoji; between others they do nothing
                // that can be seen (UAX #31, section 2.3).
                let neighbours = [index - 1, index + 1].filter(scalars.indices.contains).map { scalars[$0] }
                if index == 0 || neighbours.contains(where: { script(of: $0) != nil || $0.isASCII }) {
                    return Finding(.invisible, scalar)
                }
            case 0x200E, 0x200F, 0x061C:
                if !scalars.contains(where: isRightToLeft) { return Finding(.invisible, scalar) }
            case 0xAD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B, 0x2060...0x2064,
                0x206A...0x206F,
                0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0x1D173...0x1D17A, 0xE0000...0xE007F:
                return Finding(.invisible, scalar)
            default: break
            }
        }
        return nil
    }

    /// Hebrew, Arabic and the scripts beside them.
    private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x590...0x61B, 0x61D...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
        default: false
        }
    }

    // MARK: Scripts

    /// A word, not a text: a Russian name beside an English one is no deceit.
    private static func mixedScripts(_ scalars: [Unicode.Scalar]) -> Finding? {
        var start: Int?
        var scripts: [Script] = []
        for index in 0...scalars.count {
            let scalar = index < scalars.count ? scalars[index] : " "
            if scalar.properties.isAlphabetic || (0x300...0x36F).contains(scalar.value) {
                if start == nil { start = index }
                if let script = script(of: scalar), !scripts.contains(script) { scripts.append(script) }
                continue
            }
            if let start, scripts.count > 1 {
                let word = scalars[start..<index]
                // The letter of the script that has fewer of them is the one that hides.
                let counts = scripts.map { script in word.count { self.script(of: $0) == script } }
                let rare = scripts[counts.firstIndex(of: counts.min() ?? 0) ?? 0]
                let odd = word.first { self.script(of: $0) == rare } ?? scalar
                return Finding(
                    .mixedScripts, odd, word: String(String.UnicodeScalarView(word)), scripts: scripts)
            }
            start = nil
            scripts = []
        }
        return nil
    }

    /// Nil for what no script here has as its own: digits, signs, letters of others.
    package static func script(of scalar: Unicode.Scalar) -> Script? {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF, 0xFF21...0xFF3A,
            0xFF41...0xFF5A:
            .latin
        case 0x370...0x373, 0x376...0x37D, 0x37F, 0x386, 0x388...0x3FF, 0x1F00...0x1FFF: .greek
        case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: .cyrillic
        default: nil
        }
    }
}

extension DeceivingText.Finding {
    fileprivate init(
        _ kind: DeceivingText.Kind, _ scalar: Unicode.Scalar, word: String? = nil, scripts: [DeceivingText.Script] = []
    ) {
        self.init(kind: kind, scalar: scalar, word: word, scripts: scripts)
    }
}
