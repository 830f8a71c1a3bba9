/// The interface's words for dates: data from a language's file, so that another language needs no code.
///
/// A pattern holds names in braces, which are filled in; see ``Pattern`` for those each one has. Each pattern has a long
/// form, for sentences and pages, and may have a short one, for dense tables.
package struct DatePhrases: Sendable, Hashable {
    package enum Style: Sendable, Hashable { case long, short }

    /// What is said, named as in a language file.
    package enum Pattern: String, Sendable, Hashable, CaseIterable {
        /// `{day}`, `{month}`, `{year}`.
        case day
        case month
        /// `{year}`.
        case year
        /// A day or a month of a year that is itself in words: `{month}`, `{day}`, `{year}` ("a year in the 1560s").
        case dayOfYearInWords, monthOfYearInWords
        /// In an enumeration or a range, a day or a month without what the next date says too.
        case dayAlone, dayAndMonth, monthAlone
        /// `{date}`, `{time}`, `{zone}`.
        case clock, clockInZone
        /// `{year}`: "1" of 1 BC; and a year written with Y.
        case yearBeforeChrist, longYear
        /// `{year}`: the first year, "1560".
        case decade
        /// `{first}`, `{last}`: years.
        case yearsBetween
        case unknownYear
        /// What stands for a year whose digits are not all given, before a month or a day: `{year}`, or years.
        case yearInDecade, yearBetween, anyYear
        /// `{year}`, `{first}`, `{last}`.
        case significant
        /// `{season}`, `{year}`.
        case season, seasonNorth, seasonSouth
        /// `{part}`, `{year}`.
        case partOfYear
        /// Unspecified: `{month}` with its year, `{year}`, `{day}` as an ordinal.
        case dayInMonth, dayInYear, monthInYear, dayOfUnknownMonth, daysBetween, unknownDay
        /// `{date}`.
        case about, approximate, uncertain, aboutUncertain, approximateUncertain
        /// `{date}`, `{what}`: "(year uncertain)".
        case partly
        case yearWord, monthWord, dayWord, partUncertain, partApproximate, partBoth
        /// `{first}`, `{last}`: something that lasted; shortened where both share a month or a year, or not.
        case fromTo, lasted, continuing, endUnknown, until, startUnknown
        /// `{first}`, `{last}`: one moment between.
        case between
        /// `{date}`.
        case onOrBefore, onOrAfter, allBefore, allAfter, eachOf
        /// `{first}`, `{last}`: a range in an enumeration of separate days.
        case allFromTo
        /// Between the members of an enumeration, and before the last one.
        case comma, or, and
    }

    /// Twelve, from January.
    package var months: [String]
    package var shortMonths: [String]
    /// Four, from spring.
    package var seasons: [String]
    /// Nine: four quarters, three thirds, two halves.
    package var partsOfYear: [String]
    package var shortPartsOfYear: [String]
    /// Thirty-one: "1st", "2nd", …
    package var ordinalDays: [String]
    package var universalTime: String
    /// Whether a day may stand without its month and year where the next date says them ("18 to 20 December 2022").
    package var sharesMonthAndYear: Bool
    private var long: [Pattern: String]
    private var short: [Pattern: String]

    /// - Parameter words: the interface's word for a key: `sayDateDay` and so on for each pattern, `sayDateDayShort` where
    ///   tables say it in less; lists have their members divided by `|`.
    package init(words: (String) -> String?) {
        func list(_ key: String, _ count: Int) -> [String] {
            var members = (words(key) ?? "").split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            // A list of another length is refused where the file is read; only the program itself could come so far.
            while members.count < count { members.append("⟨\(key)⟩") }
            return members
        }
        months = list("sayMonths", 12)
        shortMonths = list("sayMonthsShort", 12)
        seasons = list("saySeasons", 4)
        partsOfYear = list("sayPartsOfYear", 9)
        shortPartsOfYear = list("sayPartsOfYearShort", 9)
        ordinalDays = list("sayOrdinalDays", 31)
        universalTime = words("sayUniversalTime") ?? "UTC"
        sharesMonthAndYear = words("sayDateShared") != "no"
        long = [:]
        short = [:]
        for pattern in Pattern.allCases {
            let key = "sayDate" + pattern.rawValue.prefix(1).uppercased() + pattern.rawValue.dropFirst()
            long[pattern] = words(key)
            short[pattern] = words(key + "Short")
        }
        // Lists of dates are joined as all lists are.
        long[.comma] = words("comma")
        long[.or] = words("or")
        long[.and] = words("and")
    }

    package subscript(_ pattern: Pattern, _ style: Style) -> String {
        if style == .short, let found = short[pattern] { return found }
        return long[pattern] ?? "{\(pattern.rawValue)}"
    }

    func fill(_ pattern: Pattern, _ style: Style, _ values: KeyValuePairs<String, String>) -> String {
        PhrasePattern.fill(self[pattern, style], values)
    }
}
