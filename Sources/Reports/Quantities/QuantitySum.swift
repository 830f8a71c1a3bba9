/// The sum of quantities, no more precise than its parts.
///
/// Adding is associative and does not depend on order, so that sums may be made in parts. Rules:
/// - lower bounds are added; upper bounds are added if every part has one, else the sum is open;
/// - `unknown` adds nothing and opens the sum; what was not stated adds nothing, does not open it, and is counted;
/// - `none` adds nothing, but was stated;
/// - a share is no count: it is left out and counted in ``shares``.
package struct QuantitySum: Sendable, Hashable {
    /// The sum of what each part is at least, by its bounds.
    package private(set) var lower = 0
    /// The sum of upper bounds; nil if any part is open or unknown.
    package private(set) var upper: Int? = 0
    /// The sum of the numbers that stand in the parts (``Quantity/central``), of the lower bound where none does.
    package private(set) var nominal = 0
    /// Whether every stated part has a number that stands for it.
    package private(set) var isCentral = true
    package private(set) var isApproximate = false
    /// Whether a best estimate with a range is among the parts.
    package private(set) var hasEstimate = false
    /// How many parts stated something: a number, `none` or words.
    package private(set) var stated = 0
    package private(set) var unknown = 0
    /// How many parts (incidents) stated nothing.
    package private(set) var notStated = 0
    package private(set) var shares = 0
    /// The one part that stated something, which keeps its own words.
    private var only: Quantity?

    package init() {}

    package init(_ quantities: some Sequence<Quantity?>) {
        for quantity in quantities { add(quantity) }
    }

    package var isOpen: Bool { upper == nil }

    /// Adds one part; nil is one that was not stated.
    package mutating func add(_ quantity: Quantity?) {
        guard let quantity else {
            notStated += 1
            return
        }
        if quantity.isShare {
            shares += 1
            return
        }
        if quantity.isUnknown {
            unknown += 1
            upper = nil
            return
        }
        only = stated == 0 ? quantity : nil
        stated += 1
        lower += quantity.lower ?? 0
        upper = if let upper, let other = quantity.upper { upper + other } else { nil }
        nominal += quantity.central ?? quantity.lower ?? 0
        if quantity.central == nil { isCentral = false }
        if quantity.isApproximate { isApproximate = true }
        if quantity.form == .estimate { hasEstimate = true }
    }

    package mutating func add(_ other: QuantitySum) {
        only = stated == 0 ? other.only : other.stated == 0 ? only : nil
        lower += other.lower
        upper = if let upper, let other = other.upper { upper + other } else { nil }
        nominal += other.nominal
        isCentral = isCentral && other.isCentral
        isApproximate = isApproximate || other.isApproximate
        hasEstimate = hasEstimate || other.hasEstimate
        stated += other.stated
        unknown += other.unknown
        notStated += other.notStated
        shares += other.shares
    }

    /// The sum without its count of what was not stated, for a place that says it apart.
    package var withoutNotStated: QuantitySum {
        var sum = self
        sum.notStated = 0
        return sum
    }

    package static func + (left: QuantitySum, right: QuantitySum) -> QuantitySum {
        var sum = left
        sum.add(right)
        return sum
    }

    /// The sum for people. The first rule that fits:
    /// 1. nothing stated: "unknown" if any part is, else "not stated";
    /// 2. a single stated part and nothing unknown: its own words ("more than 80");
    /// 3. open: "at least 88", or "at least about 95" if any part is approximate; with nothing at least, "unknown" if
    ///    any part is;
    /// 4. approximate: "about 120", or "about 100 to 130" where the parts have ranges;
    /// 5. of best estimates: "88 (80 to 95)"; 6. one number: "88" or "none"; 7. "up to 15"; 8. "88 to 95".
    ///
    /// ", not stated for 3 incidents" follows where some parts stated nothing and others something.
    package func phrase(in phrases: QuantityPhrases) -> String {
        if stated == 0, unknown == 0 { return phrases.notStated }
        let number = number(in: phrases)
        guard notStated > 0 else { return number }
        return number + phrases.fill(notStated == 1 ? phrases.notStatedForOne : phrases.notStatedForMany, n: notStated)
    }

    private func number(in phrases: QuantityPhrases) -> String {
        if stated == 0 { return phrases.unknown }
        if unknown == 0, let only { return only.phrase(in: phrases) }
        guard let upper else {
            if lower == 0, unknown > 0 { return phrases.unknown }
            return isApproximate
                ? phrases.fill(phrases.atLeastAbout, n: nominal) : phrases.fill(phrases.atLeast, n: lower)
        }
        if isApproximate {
            return isCentral
                ? phrases.fill(phrases.about, n: nominal) : phrases.fill(phrases.aboutRange, low: lower, high: upper)
        }
        if lower == upper { return lower == 0 ? phrases.none : phrases.number(lower) }
        if hasEstimate, isCentral { return phrases.fill(phrases.estimate, n: nominal, low: lower, high: upper) }
        if lower == 0 { return phrases.fill(phrases.upTo, n: upper) }
        return phrases.fill(phrases.range, low: lower, high: upper)
    }
}
