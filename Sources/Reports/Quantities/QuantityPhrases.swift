/// The interface's words for quantities and sums: data, so that another language is another value. `{n}`, `{low}` and
/// `{high}` stand for numbers.
package struct QuantityPhrases: Sendable, Hashable {
    package var none: String
    package var unknown: String
    package var notStated: String
    package var about: String
    package var atLeast: String
    package var atLeastAbout: String
    package var upTo: String
    package var range: String
    package var aboutRange: String
    /// A best estimate with its range: `{n}`, `{low}`, `{high}`.
    package var estimate: String
    /// What is added where one incident, or `{n}`, did not state the number.
    package var notStatedForOne: String
    package var notStatedForMany: String
    /// Between groups of three digits.
    package var groupSeparator: String

    package static let english = QuantityPhrases(
        none: "none", unknown: "unknown", notStated: "not stated", about: "about {n}", atLeast: "at least {n}",
        atLeastAbout: "at least about {n}", upTo: "up to {n}", range: "{low} to {high}",
        aboutRange: "about {low} to {high}", estimate: "{n} ({low} to {high})",
        notStatedForOne: ", not stated for {n} incident", notStatedForMany: ", not stated for {n} incidents",
        groupSeparator: ",")

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

extension Quantity {
    /// The quantity for people: what was typed, which stays in the language of the content; of an estimate the best
    /// number, with its range where that says more.
    package func phrase(in phrases: QuantityPhrases) -> String {
        guard let estimate else { return text }
        if estimate.low == estimate.best, estimate.best == estimate.high { return phrases.number(estimate.best) }
        return phrases.fill(phrases.estimate, n: estimate.best, low: estimate.low, high: estimate.high)
    }
}
