/// A part of a year by its EDTF code, 21 to 41 (ISO 8601-2:2019, 4.8; EDTF level 1 has the first four).
///
/// | code | part | first and last month here |
/// |---|---|---|
/// | 21 22 23 24 | spring, summer, autumn, winter, no hemisphere named | as 25 to 28 |
/// | 25 26 27 28 | the same, northern hemisphere | 3–5, 6–8, 9–11, 12–2 of the next year |
/// | 29 30 31 32 | the same, southern hemisphere | 9–11, 12–2 of the next year, 3–5, 6–8 |
/// | 33 … 36 | quarters | 1–3, 4–6, 7–9, 10–12 |
/// | 37 38 39 | four months each | 1–4, 5–8, 9–12 |
/// | 40 41 | halves | 1–6, 7–12 |
///
/// The standard gives seasons no bounds. The months above are the meteorological ones, and serve sorting and drawing
/// only: a season is always approximate (``isSeason``).
package struct SubYear: Sendable, Hashable {
    package enum Kind: Sendable, Hashable { case season, northernSeason, southernSeason, quarter, fourMonths, half }

    /// 21…41.
    package let code: Int

    package init?(code: Int) {
        guard (21...41).contains(code) else { return nil }
        self.code = code
    }

    package var kind: Kind {
        switch code {
        case ...24: .season
        case ...28: .northernSeason
        case ...32: .southernSeason
        case ...36: .quarter
        case ...39: .fourMonths
        default: .half
        }
    }

    /// Which of its kind, from 0: spring, summer, autumn, winter; first, second, …
    package var ordinal: Int {
        switch kind {
        case .season: code - 21
        case .northernSeason: code - 25
        case .southernSeason: code - 29
        case .quarter: code - 33
        case .fourMonths: code - 37
        case .half: code - 40
        }
    }

    /// Whether the part is a season, which begins and ends nowhere in particular.
    package var isSeason: Bool { code <= 32 }

    /// The first day and the last, in `year`; a winter (in the south: a summer) ends in the year after.
    package func bounds(in year: Int) -> (earliest: Day, latest: Day) {
        let (first, count) =
            switch kind {
            case .season, .northernSeason: (3 + 3 * ordinal, 3)
            case .southernSeason: (1 + (8 + 3 * ordinal) % 12, 3)
            case .quarter: (1 + 3 * ordinal, 3)
            case .fourMonths: (1 + 4 * ordinal, 4)
            case .half: (1 + 6 * ordinal, 6)
            }
        let last = first + count - 1
        return (Day(year, first, 1), .lastDay(ofMonth: (last - 1) % 12 + 1, of: last > 12 ? year + 1 : year))
    }
}
