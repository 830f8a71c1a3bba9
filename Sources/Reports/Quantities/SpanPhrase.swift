import Diagnostics

/// How long something lasted, as it was typed: a quantity and a unit of time, `more than 3 hours`, `about 40 minutes`.
package struct SpanPhrase: Sendable, Hashable {
    package enum Unit: String, Sendable, Hashable, CaseIterable {
        case second, minute, hour, day, week, month, year

        /// A unit in seconds, for comparing lengths; months and years as of the mean Gregorian year.
        package var seconds: Int {
            switch self {
            case .second: 1
            case .minute: 60
            case .hour: 3_600
            case .day: 86_400
            case .week: 604_800
            case .month: 2_629_746
            case .year: 31_556_952
            }
        }
    }

    package let text: String
    package let quantity: Quantity
    package let unit: Unit

    /// Reads one duration, all of `text`: a quantity (no share, neither `none` nor `unknown`), a blank, a unit.
    package static func parse(
        _ text: ArraySlice<UInt8>, vagueCounts: VagueCounts = .standard
    ) -> Result<SpanPhrase, ValueError> {
        func failure(
            _ message: String, _ range: Range<Int>, suggestion: String? = nil
        ) -> Result<SpanPhrase, ValueError> {
            .failure(
                ValueError(
                    .durationSyntax, message, in: suggestion == nil ? range : 0..<text.count, of: text.count,
                    suggestion: suggestion))
        }
        let whole = 0..<text.count
        guard let blank = text.lastIndex(of: UInt8(ascii: " ")) else {
            return failure(
                "Duration is a number and a unit of time, as in '40 minutes'", whole, suggestion: unitApart(text))
        }
        let written = String(decoding: text[(blank + 1)...], as: UTF8.self).lowercased()
        guard let unit = Unit.allCases.first(where: { $0.rawValue == written || $0.rawValue + "s" == written }) else {
            let names = Unit.allCases.map { $0.rawValue + "s" }
            let meant = shortUnits[written] ?? NearMiss.best(for: written, among: names)
            return failure(
                "'\(written)' is no unit of time", (blank + 1 - text.startIndex)..<text.count,
                suggestion: meant.flatMap { accepted(String(decoding: text[..<blank], as: UTF8.self) + " " + $0) })
        }
        let phrase = text[..<blank]
        // "between 3 hours and 4 hours" is not read: the unit stands once, at the end.
        switch Quantity.parse(phrase, vagueCounts: vagueCounts) {
        case .failure(var error):
            // "an hour", "half an hour"
            let plain = String(decoding: phrase, as: UTF8.self).lowercased()
            if plain == "a" || plain == "an" {
                return failure("'\(plain)' is no number", 0..<phrase.count, suggestion: "1 " + unit.rawValue)
            }
            if plain == "half an", unit == .hour {
                return failure("Duration is a number and a unit of time", whole, suggestion: "30 minutes")
            }
            if let suggestion = error.suggestion { error.suggestion = "\(suggestion) \(written)" }
            error.code = error.code == .quantitySyntax ? .durationSyntax : error.code
            if error.suggestion != nil { error.range = whole }
            error.length = text.count
            return .failure(error)
        case .success(let quantity):
            if quantity.isShare || quantity.isNone || quantity.isUnknown {
                return failure("'\(quantity.text)' is no number of \(unit.rawValue)s", 0..<phrase.count)
            }
            return .success(
                SpanPhrase(text: String(decoding: text, as: UTF8.self), quantity: quantity, unit: unit))
        }
    }

    package static func parse(
        _ text: String, vagueCounts: VagueCounts = .standard
    ) -> Result<SpanPhrase, ValueError> { parse(Array(text.utf8)[...], vagueCounts: vagueCounts) }

    /// The span that `text` is, or nil: for text of our own and for tests.
    package init?(_ text: String) {
        guard case .success(let span) = Self.parse(text) else { return nil }
        self = span
    }

    init(text: String, quantity: Quantity, unit: Unit) {
        self.text = text
        self.quantity = quantity
        self.unit = unit
    }

    /// The duration in the interface's words: as it was typed, or the quantity and the unit in another language.
    package func phrase(in phrases: QuantityPhrases) -> String {
        guard !phrases.keepsTyped, let forms = phrases.units[unit] else { return text }
        let isOne = quantity.isExact && quantity.lower == 1
        return quantity.translated(phrases) { PhrasePattern.fill(isOne ? forms.one : forms.many, ["n": $0]) }
    }

    /// The least length in seconds; nothing is said of how exact it is.
    package var leastSeconds: Int { (quantity.lower ?? 0) * unit.seconds }

    private static let shortUnits = [
        "s": "seconds", "sec": "seconds", "secs": "seconds", "min": "minutes", "mins": "minutes", "m": "minutes",
        "h": "hours", "hr": "hours", "hrs": "hours", "d": "days", "wk": "weeks", "wks": "weeks", "yr": "years",
        "yrs": "years",
    ]

    private static func accepted(_ text: String) -> String? { SpanPhrase(text) == nil ? nil : text }

    /// `40min` as `40 minutes`.
    private static func unitApart(_ text: ArraySlice<UInt8>) -> String? {
        guard let end = text.firstIndex(where: { $0 &- 0x30 >= 10 }), end > text.startIndex else { return nil }
        let unit = String(decoding: text[end...], as: UTF8.self).lowercased()
        return accepted(String(decoding: text[..<end], as: UTF8.self) + " " + (shortUnits[unit] ?? unit))
    }
}
