/// The interface's words for quantities, sums and durations: data from a language's file, so that another language needs
/// no code. `{n}`, `{low}` and `{high}` stand for numbers.
package struct QuantityPhrases: Sendable, Hashable {
    /// The form for one and for many.
    struct Forms: Sendable, Hashable {
        var one: String
        var many: String
    }

    package let none: String
    package let unknown: String
    package let notStated: String
    package let about: String
    package let nearly: String
    package let atLeast: String
    package let atLeastAbout: String
    package let moreThan: String
    package let upTo: String
    package let fewerThan: String
    package let range: String
    package let aboutRange: String
    /// A best estimate with its range: `{n}`, `{low}`, `{high}`.
    package let estimate: String
    package let percent: String
    /// What is added where one incident, or `{n}`, did not state the number.
    package let notStatedForOne: String
    package let notStatedForMany: String
    /// Between groups of three digits.
    package let groupSeparator: String
    /// Whether a quantity is shown as it was typed; else its words are put into the interface's language.
    let keepsTyped: Bool
    let units: [SpanPhrase.Unit: Forms]
    /// For words that stand for a number or a share: "several", "a third".
    let wholes: [String: String]

    /// - Parameter words: the interface's word for a key: `sayNumberAtLeast`, `saySpanHour`.
    package init(words: (String) -> String?) {
        func key(_ prefix: String, _ name: String) -> String {
            name.split(separator: " ").reduce(into: prefix) { $0 += $1.prefix(1).uppercased() + $1.dropFirst() }
        }
        func forms(_ key: String) -> Forms? {
            guard let forms = words(key)?.split(separator: "|", omittingEmptySubsequences: false) else { return nil }
            return Forms(one: String(forms[0]), many: String(forms[forms.count - 1]))
        }
        func pattern(_ name: String) -> String { words("sayNumber" + name) ?? "⟨\(name)⟩" }
        none = pattern("None")
        unknown = pattern("Unknown")
        notStated = pattern("NotStated")
        about = pattern("About")
        nearly = pattern("Nearly")
        atLeast = pattern("AtLeast")
        atLeastAbout = pattern("AtLeastAbout")
        moreThan = pattern("MoreThan")
        upTo = pattern("UpTo")
        fewerThan = pattern("FewerThan")
        range = pattern("Range")
        aboutRange = pattern("AboutRange")
        estimate = pattern("Estimate")
        percent = pattern("Percent")
        let notStatedFor = forms("sayNumberNotStatedFor")
        notStatedForOne = notStatedFor?.one ?? ""
        notStatedForMany = notStatedFor?.many ?? ""
        groupSeparator = words("sayNumberGroup") ?? ","
        keepsTyped = words("sayNumberAsTyped") != "no"
        var units: [SpanPhrase.Unit: Forms] = [:]
        for unit in SpanPhrase.Unit.allCases { units[unit] = forms(key("saySpan", unit.rawValue)) }
        self.units = units
        var wholes: [String: String] = [:]
        for (typed, name) in Self.typedWholes { wholes[typed] = words(key("sayNumber", name)) }
        self.wholes = wholes
    }

    /// What stands for a number or a share in words, and the name of the word for it.
    private static let typedWholes = [
        "a couple": "couple", "a few": "few", "several": "several", "tens": "tens", "dozens": "dozens",
        "scores": "scores", "hundreds": "hundreds", "thousands": "thousands",
        "tens of thousands": "tens of thousands", "hundreds of thousands": "hundreds of thousands", "all": "all",
        "most": "most", "a majority": "most", "the majority": "most", "half": "half", "a half": "half",
        "a third": "third", "two thirds": "two thirds", "a quarter": "quarter", "three quarters": "three quarters",
    ]

    /// The word for a count or a share that is typed in words; nil for one of the site's own.
    package func word(_ typed: String) -> String? { wholes[typed] }

    /// The number in digits, by threes: `1,400`.
    package func number(_ number: Int) -> String {
        let digits = Array(String(number.magnitude).utf8)
        guard digits.count > 3 else { return String(number) }
        var text = number < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += groupSeparator }
            text.unicodeScalars.append(Unicode.Scalar(digit))
        }
        return text
    }

    package func fill(_ pattern: String, n: Int = 0, low: Int = 0, high: Int = 0) -> String {
        PhrasePattern.fill(pattern, ["n": number(n), "low": number(low), "high": number(high)])
    }
}
