package import Reports

/// The moment of a recording, to the second, as it is written: `2026-11-26T09:00:00Z`.
package struct RecordedMoment: Sendable, Hashable, Comparable {
    package let instant: Instant

    package init(_ instant: Instant) { self.instant = instant }

    /// - Returns: nil for anything that is not written so.
    package init?(_ text: String) {
        guard let instant = EventDate(text)?.firstInstant, text == RecordedMoment(instant).text else { return nil }
        self.instant = instant
    }

    package var day: Day { instant.day }

    package var text: String { "\(day)T\(clock(":"))Z" }

    /// As the names of files have it, on every system: `2026-11-26T090000Z`.
    package var fileName: String { "\(day)T\(clock(""))Z" }

    private func clock(_ divider: String) -> String {
        let second = instant.seconds - day.number * 86_400
        return [second / 3600, second / 60 % 60, second % 60].map { Day.padded($0, 2) }.joined(separator: divider)
    }

    package static func < (left: RecordedMoment, right: RecordedMoment) -> Bool { left.instant < right.instant }
}
