extension Quantity {
    /// The quantity for people: what was typed, or the same in the interface's language; of an estimate the best number,
    /// with its range where that says more.
    package func phrase(in phrases: QuantityPhrases) -> String {
        if let estimate {
            if estimate.low == estimate.best, estimate.best == estimate.high { return phrases.number(estimate.best) }
            return phrases.fill(phrases.estimate, n: estimate.best, low: estimate.low, high: estimate.high)
        }
        return phrases.keepsTyped ? text : translated(phrases)
    }

    /// What was typed, said in another language than the format's. A quantity keeps its words and not how they were put
    /// together, so they are taken apart again: a word before it, then numbers, a share or a word for either.
    ///
    /// - Parameter counted: puts what is counted after the number: "3 hours".
    func translated(_ phrases: QuantityPhrases, counted: (String) -> String = { $0 }) -> String {
        switch form {
        case .none: return phrases.none
        case .unknown: return phrases.unknown
        case .exact: return counted(lower.map(phrases.number) ?? text)
        default: break
        }
        var rest = Substring(text.lowercased())
        var pattern: Beginning?
        for (word, meaning) in Self.beginnings where rest.hasPrefix(word + " ") {
            pattern = meaning
            rest = rest.dropFirst(word.count + 1)
            break
        }
        if pattern == nil, form == .about { pattern = .about }
        guard let said = amount(rest, isAbout: pattern == .about, in: phrases) else { return text }
        guard let pattern, !said.isWhole else { return counted(said.text) }
        return PhrasePattern.fill(pattern.words(phrases), ["n": counted(said.text)])
    }

    /// A number, a range of two, a share or a word, and whether "about" is said in it already; nil for a word of the
    /// site's own, which has no translation.
    private func amount(
        _ typed: Substring, isAbout: Bool, in phrases: QuantityPhrases
    ) -> (text: String, isWhole: Bool)? {
        if let word = phrases.wholes[String(typed)] { return (word, false) }
        let numbers = typed.replacing("a dozen", with: "12").split {
            !($0.isASCII && $0.isNumber || $0 == "," || $0 == ".")
        }.map(String.init)
        guard let first = numbers.first else { return nil }
        let isPercent = typed.contains("%") || typed.contains("per cent") || typed.contains("percent")
        func percent(_ text: String) -> String {
            isPercent ? PhrasePattern.fill(phrases.percent, ["n": text]) : text
        }
        func number(_ digits: String) -> String {
            Int(digits.filter { $0 != "," }).map(phrases.number) ?? digits
        }
        guard numbers.count > 1 else { return (percent(number(first)), false) }
        let range = PhrasePattern.fill(
            isAbout ? phrases.aboutRange : phrases.range, ["low": number(first), "high": number(numbers[1])])
        return (percent(range), true)
    }

    /// What the words before a number mean.
    private enum Beginning {
        case about, nearly, atLeast, moreThan, upTo, fewerThan

        func words(_ phrases: QuantityPhrases) -> String {
            switch self {
            case .about: phrases.about
            case .nearly: phrases.nearly
            case .atLeast: phrases.atLeast
            case .moreThan: phrases.moreThan
            case .upTo: phrases.upTo
            case .fewerThan: phrases.fewerThan
            }
        }
    }

    /// The words before a number, as the format has them.
    private static let beginnings: [(String, Beginning)] = [
        ("about", .about), ("around", .about), ("roughly", .about), ("approximately", .about), ("some", .about),
        ("nearly", .nearly), ("almost", .nearly), ("at least", .atLeast), ("no fewer than", .atLeast),
        ("not fewer than", .atLeast), ("no less than", .atLeast), ("not less than", .atLeast),
        ("more than", .moreThan), ("over", .moreThan), ("upwards of", .moreThan), ("up to", .upTo), ("at most", .upTo),
        ("no more than", .upTo), ("not more than", .upTo), ("fewer than", .fewerThan), ("less than", .fewerThan),
        ("under", .fewerThan),
    ]
}
