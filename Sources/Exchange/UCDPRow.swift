/// One row of UCDP GED, read: what the dataset says, in types, before anything is made of it.
struct UCDPRow {
    /// `type_of_violence`.
    enum Violence: Int {
        case stateBased = 1
        case nonState = 2
        case oneSided = 3

        /// The incident kind of the default vocabulary.
        var kind: StaticString {
            switch self {
            case .stateBased: "state-based-violence"
            case .nonState: "non-state-violence"
            case .oneSided: "one-sided-violence"
            }
        }
    }

    struct Side {
        /// UCDP's actor id (`…_new_id`), digits.
        var id: String
        var name: [UInt8]
        /// The state's number in Gleditsch and Ward's list, where the side is a government.
        var stateNumber: String?

        /// UCDP gives all civilians the id 1; they are a target, not an actor.
        var isCivilians: Bool { id == "1" || name.elementsEqual("Civilians".utf8) }
        /// By the state's number, and by the name where a layout or a row has no number (one-sided violence has none).
        var isGovernment: Bool { stateNumber != nil || name.starts(with: "Government of ".utf8) }
        /// Whose people they are, in the words of the content model.
        var side: StaticString { isCivilians ? "civilians" : isGovernment ? "state" : "armed-group" }
        var actorID: String { "ucdp-actor-\(id)" }
    }

    /// The estimates of all deaths; each may be missing, and they need not be in order.
    struct Estimates {
        var low: Int?
        var best: Int?
        var high: Int?

        var isOrdered: Bool {
            let stated = [low, best, high].compactMap { $0 }
            return zip(stated, stated.dropFirst()).allSatisfy { $0 <= $1 }
        }
    }

    /// Deaths by side. GED has best estimates only, and of deaths only.
    struct Deaths {
        var sideA: Int?
        var sideB: Int?
        var civilians: Int?
        var unknown: Int?

        /// Nothing where one of them is missing, or where they are too many to be added.
        var sum: Int? {
            guard let sideA, let sideB, let civilians, let unknown else { return nil }
            return sideA + sideB + civilians + unknown
        }
    }

    /// Digits.
    var id: String
    var relid: [UInt8]
    var violence: Violence
    var conflictID: String?
    var conflictName: [UInt8]
    var dyadID: String?
    var sideA: Side
    var sideB: Side
    var citations: [UCDPCitation]
    /// Whether `number_of_sources` and the citations found differ.
    var citationCountDiffers: Bool
    /// `source_original`: who told the sources.
    var original: [UInt8]
    var location: UCDPLocation
    var codeStatus: [UInt8]
    /// `event_clarity`: 1 for an event reported by itself, 2 for one taken out of a total over several actions.
    var clarity: Int?
    var datePrecision: Int?
    /// The earliest and the latest possible day.
    var start: CivilDay
    var end: CivilDay
    var deaths: Deaths
    var estimates: Estimates

    /// When it happened, as EDTF. A span in GED is uncertainty, never duration, so it is a set of which one day is meant
    /// (`[2014-06-08..2014-06-09]`); where the precision says month or year and the span is just that, it is the month
    /// or the year. A single day with a precision coarser than a day is approximate, or a month or year.
    var date: String {
        switch (start == end, datePrecision ?? 1) {
        case (true, 2), (true, 3): start.text + "~"
        case (true, 4): start.monthText
        case (true, 5): start.yearText
        case (true, _): start.text
        case (false, 4) where CivilDay.spanAMonth(start, end): start.monthText
        case (false, 5) where CivilDay.spanAYear(start, end): start.yearText
        case (false, _): "[\(start.text)..\(end.text)]"
        }
    }
}
