/// When in the day something happened, local to the place, as it was typed: `19:10`, `about 13:40`, `12:30/14:30`,
/// `night`, `before 19:00`. There is no arithmetic of time zones.
///
/// This is Sitrep's own form and no EDTF: EDTF has clock times to the second only.
package struct TimeOfDay: Sendable, Hashable {
    /// What the time says of the moment.
    package enum Relation: Sendable, Hashable {
        /// At the time.
        case at
        /// `before 19:00`, `before dawn`: ``start`` is nil.
        case before
        /// `after 19:00`: ``end`` is nil.
        case after
        /// `12:30/14:30`: it lasted from one to the other.
        case lasted
        /// `between 18:00 and 19:00`: one moment of these.
        case between
    }

    /// A part of the day in words. Where each begins differs from place to place, so none sets minutes, except noon.
    package enum Part: String, Sendable, Hashable, CaseIterable {
        case earlyMorning = "early morning"
        case lateMorning = "late morning"
        case morning, noon, midday
        case earlyAfternoon = "early afternoon"
        case lateAfternoon = "late afternoon"
        case afternoon
        case earlyEvening = "early evening"
        case lateEvening = "late evening"
        case evening
        case lateNight = "late night"
        case night, overnight, midnight, dawn, sunrise, daytime, dusk, sunset

        /// The minute of the day by which it is put in order among the times of one day. Nothing of it is ever shown.
        var orderMinute: Int {
            switch self {
            case .overnight, .midnight: 0
            case .dawn, .sunrise: 5 * 60 + 30
            case .earlyMorning: 6 * 60
            case .morning: 9 * 60
            case .lateMorning: 11 * 60
            case .noon, .midday, .daytime: 12 * 60
            case .earlyAfternoon: 13 * 60
            case .afternoon: 15 * 60
            case .lateAfternoon: 16 * 60 + 30
            case .earlyEvening: 17 * 60 + 30
            case .dusk, .sunset: 18 * 60 + 30
            case .evening: 19 * 60 + 30
            case .lateEvening: 21 * 60
            case .night: 22 * 60
            case .lateNight: 23 * 60
            }
        }
    }

    package let text: String
    package let relation: Relation
    /// The part of the day, where one was named in place of a clock time.
    package let part: Part?
    /// Minutes since midnight, 0…1440, where they were stated.
    package let start: Int?
    /// Minutes since the midnight before ``start``, so that `23:30/01:15` ends at 1515. Equal to the start for a moment.
    package let end: Int?
    /// `about`, or a part of the day.
    package let isApproximate: Bool

    /// The order of times within one day: minutes since midnight. A part of the day has a place among the clock times
    /// that is good for nothing else.
    package var orderMinute: Int { start ?? end ?? part?.orderMinute ?? 0 }

    /// `19:10`, where it is one moment exactly stated.
    package var machineText: String? {
        guard relation == .at, !isApproximate, let start, start < 1440 else { return nil }
        return Self.clock(start)
    }

    static func clock(_ minute: Int) -> String {
        let minute = minute > 1440 ? minute - 1440 : minute
        return Day.padded(minute / 60, 2) + ":" + Day.padded(minute % 60, 2)
    }

    /// The time in the interface's words: "about 13:40", "12:30 to 14:30", "night".
    package func phrase(in phrases: TimePhrases) -> String {
        func moment(_ minute: Int?) -> String { minute.map(Self.clock) ?? part.map { phrases[$0] } ?? text }
        let times: String
        switch relation {
        case .at: times = moment(start)
        case .before: times = PhrasePattern.fill(phrases.before, ["time": moment(end)])
        case .after: times = PhrasePattern.fill(phrases.after, ["time": moment(start)])
        case .lasted: times = PhrasePattern.fill(phrases.lasted, ["first": moment(start), "last": moment(end)])
        case .between: times = PhrasePattern.fill(phrases.between, ["first": moment(start), "last": moment(end)])
        }
        return isApproximate && part == nil ? PhrasePattern.fill(phrases.about, ["time": times]) : times
    }
}

/// The interface's words for times of day, as data.
package struct TimePhrases: Sendable, Hashable {
    /// `{time}`.
    package var about: String
    package var before: String
    package var after: String
    /// `{first}`, `{last}`.
    package var lasted: String
    package var between: String
    package var parts: [TimeOfDay.Part: String]

    /// - Parameter words: the interface's word for a key: `sayTimeAbout`, `sayTimeEarlyMorning`.
    package init(words: (String) -> String?) {
        func word(_ key: String) -> String { words(key) ?? "⟨\(key)⟩" }
        about = word("sayTimeAbout")
        before = word("sayTimeBefore")
        after = word("sayTimeAfter")
        lasted = word("sayTimeLasted")
        between = word("sayTimeBetween")
        parts = [:]
        for part in TimeOfDay.Part.allCases {
            parts[part] = words(
                part.rawValue.split(separator: " ").reduce(into: "sayTime") {
                    $0 += $1.prefix(1).uppercased() + $1.dropFirst()
                })
        }
    }

    package subscript(_ part: TimeOfDay.Part) -> String { parts[part] ?? part.rawValue }
}
