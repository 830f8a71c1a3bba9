/// A count, never more precise than its source: the words as they were typed, and the bounds they set.
///
/// Three states are kept apart and none is ever read as another: nothing was stated (there is no `Quantity`), it was
/// stated that there were none (``Form/none``), it was stated that the number is not known (``Form/unknown``).
package struct Quantity: Sendable, Hashable {
    /// What kind of phrase it is.
    package enum Form: Sendable, Hashable {
        /// `4`, `1,400`.
        case exact
        /// `at least 4`: open above.
        case atLeast
        /// `more than 80`, `over 80`: open above, the number itself left out.
        case moreThan
        /// `up to 15`, `no more than 15`, `at most 15`.
        case upTo
        /// `fewer than 10`, `less than 10`: the number itself left out.
        case fewerThan
        /// `10 to 15`, `10-15`, `10–15`, `between 10 and 15`.
        case range
        /// `about 50`, `around`, `roughly`, `some 50`; and `about 10 to 15`.
        case about
        /// `nearly 50`, `almost 50`: not quite so many.
        case nearly
        /// `several`, `dozens`: a word with the site's bounds.
        case vague
        /// `most`, `half`, `90%`, `more than 90 per cent`: bounds in hundredths of a total; never summed.
        case share
        /// `none`, `0`.
        case none
        case unknown
        /// A best estimate with its range, as datasets give it.
        case estimate
    }

    /// The least, the best and the greatest estimate, exactly as given, in order or not.
    package struct Estimate: Sendable, Hashable {
        package var low: Int
        package var best: Int
        package var high: Int

        package init(low: Int, best: Int, high: Int) {
            self.low = low
            self.best = best
            self.high = high
        }

        /// Whether low ≤ best ≤ high. It does not hold in every dataset: worth a note, no reason to refuse one.
        package var isOrdered: Bool { low <= best && best <= high }
    }

    package let form: Form
    /// What was typed; of an estimate, its three numbers.
    package let text: String
    /// The least that it can mean: a count, or hundredths of a total for a share; nil only for `unknown`.
    package let lower: Int?
    /// The most that it can mean; nil where there is no upper bound and for `unknown`.
    package let upper: Int?
    /// The number that stands in it, where there is one that can be added and called "about": the 50 of `about 50` and
    /// of `nearly 50`, the number itself of an exact one, the best of an estimate. Nil for everything else.
    package let central: Int?
    package let estimate: Estimate?
    /// Whether the bounds are this site's reading of "about" or of a vague word, and not the source's own.
    package let isApproximate: Bool

    init(
        _ form: Form, _ text: String, lower: Int?, upper: Int?, central: Int? = nil, estimate: Estimate? = nil,
        isApproximate: Bool? = nil
    ) {
        self.form = form
        self.text = text
        self.lower = lower
        self.upper = upper
        self.central = central
        self.estimate = estimate
        self.isApproximate = isApproximate ?? (form == .about || form == .nearly || form == .vague)
    }

    /// An exact count; 0 is a stated none.
    package init(_ count: Int) {
        self.init(count == 0 ? .none : .exact, String(count), lower: count, upper: count, central: count)
    }

    /// A best estimate with its range, kept as given. Its bounds are the least and the greatest of the three.
    package init(low: Int, best: Int, high: Int) {
        self.init(
            .estimate, "\(best) (\(low) to \(high))", lower: min(low, best, high), upper: max(low, best, high),
            central: best, estimate: Estimate(low: low, best: best, high: high))
    }

    /// Whether it is a share of some total and no count.
    package var isShare: Bool { form == .share }
    package var isNone: Bool { form == .none }
    package var isUnknown: Bool { form == .unknown }
    /// Whether there is no upper bound: what may be more, and what is not known.
    package var isOpen: Bool { upper == nil }
    /// Whether nothing but one number can be meant.
    package var isExact: Bool { lower != nil && lower == upper && !isApproximate }
}

extension Quantity: CustomStringConvertible {
    package var description: String { text }
}
