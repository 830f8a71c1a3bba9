import Reports

/// How one date is drawn: never more precisely than it was given.
///
/// What is surely covered and what only may be are told apart: a span whose first and last day are known is sure, and of
/// `2022-11/2023-02` the days from the last that it may begin on to the first that it may end on are.
struct TimelineMark: Sendable {
    enum Shape: String, Sendable, CaseIterable {
        /// One day, and no doubt about it.
        case exact
        /// From a known day to a known day.
        case lasting
        /// All the days that may be meant.
        case uncertain
        /// Each of several days.
        case several
        /// Goes on, or was always so.
        case open
    }

    /// Days since 1970, both included; nil: to the edge of the drawing.
    struct Segment: Sendable {
        var first: Int?
        var last: Int?
        var isSure: Bool
    }

    /// What the list beside the drawing calls it.
    var shape: Shape
    var segments: [Segment]
    /// The first and the last day that anything in it names.
    var first: Int
    var last: Int
    var opensBefore = false
    var opensAfter = false

    /// The first and last day, where the whole of the date lies between them.
    var bounds: ClosedRange<Int>? { opensBefore || opensAfter ? nil : first...last }

    init(_ date: EventDate) {
        switch date.form {
        case .single(let single):
            first = single.earliest.number
            last = single.latest.number
            shape = date.isExactDay ? .exact : .uncertain
            segments = [Segment(first: first, last: last, isSure: shape == .exact)]
        case .interval(let start, let end):
            first = (start.date ?? end.date!).earliest.number
            last = (end.date ?? start.date!).latest.number
            opensBefore = start.date == nil
            opensAfter = end.date == nil
            segments = Self.segments(from: start, to: end)
            shape =
                start.date == nil || end.date == nil ? .open : segments.allSatisfy(\.isSure) ? .lasting : .uncertain
        case .oneOf(let members), .allOf(let members):
            let isAllOf = date.kind == .allOf
            shape = isAllOf ? .several : .uncertain
            let days = members.flatMap(\.dates)
            first = days.map(\.earliest.number).min()!
            last = days.map(\.latest.number).max()!
            opensBefore = members.contains { $0.earliest == nil }
            opensAfter = members.contains { $0.latest == nil }
            segments = members.map { member in
                Segment(
                    first: member.earliest?.number, last: member.latest?.number,
                    isSure: isAllOf && member.dates.allSatisfy(\.isKnownDay))
            }
        }
    }

    private static func segments(from start: EventDate.End, to end: EventDate.End) -> [Segment] {
        var segments: [Segment] = []
        let (earliest, latest) = (start.date?.earliest.number, end.date?.latest.number)
        // The days that it surely covers.
        let sureFirst = start.date?.latest.number
        let sureLast = end.date?.earliest.number
        let isSureStart = start == .open || start.date?.isKnownDay ?? false
        let isSureEnd = end == .open || end.date?.isKnownDay ?? false
        if !isSureStart || !isSureEnd { segments.append(Segment(first: earliest, last: latest, isSure: false)) }
        let isDoubted = [start.date, end.date].contains { $0.map { !$0.qualifier.isEmpty } ?? false }
        guard !isDoubted, start != .unknown, end != .unknown else { return segments }
        if let sureFirst, let sureLast, sureFirst > sureLast { return segments }
        segments.append(Segment(first: sureFirst, last: sureLast, isSure: true))
        return segments
    }
}

extension CalendarDate {
    /// Whether it is one day, and nothing is left open about it.
    fileprivate var isKnownDay: Bool { isExact && day != nil }
}
