import Reports

/// What a chart knows of one period, or of one account. What is not a number is never drawn as a bar of 0.
enum ChartValue: Sendable, Hashable {
    /// Nothing happened, or nothing that is counted here: the chart has a gap.
    case gap
    /// At least `low` and at most `high`; `best` is the number that stands for both where a source gives one.
    case between(low: Int, high: Int, best: Int?)
    /// At least `low`, with no upper bound.
    case open(low: Int)
    /// Stated: there were none.
    case none
    /// Stated: the number is not known.
    case unknown
    /// Nobody has stated it.
    case notStated

    static func exactly(_ number: Int) -> ChartValue { .between(low: number, high: number, best: nil) }

    init(_ sum: QuantitySum) {
        if sum.stated == 0 {
            self = sum.unknown > 0 ? .unknown : .notStated
        } else if let upper = sum.upper {
            let best = sum.hasEstimate && sum.isCentral && sum.lower < upper ? sum.nominal : nil
            self = upper == 0 ? .none : .between(low: sum.lower, high: upper, best: best)
        } else {
            // "None here, unknown there" is not known at all.
            self = sum.lower == 0 && sum.unknown > 0 ? .unknown : .open(low: sum.lower)
        }
    }

    /// The largest number that is drawn; 0 where none is.
    var most: Int {
        switch self {
        case .between(_, let high, _): high
        case .open(let low): low
        case .gap, .none, .unknown, .notStated: 0
        }
    }

    /// What its mark is called in a legend; nil for a plain bar and a gap.
    var mark: ChartMark? {
        switch self {
        case .between(let low, let high, _): low < high ? .range : nil
        case .open: .open
        case .none: ChartMark.none
        case .unknown: .unknown
        case .notStated: .notStated
        case .gap: nil
        }
    }
}

/// The marks of a chart that a legend explains, in the order in which it does.
enum ChartMark: String, Sendable, CaseIterable {
    case range, best, open, none, unknown
    case notStated = "not-stated"
}
