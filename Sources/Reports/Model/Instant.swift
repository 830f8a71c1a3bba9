/// A moment: whole seconds since 1970-01-01T00:00:00Z. The one clock of a build comes in as such a value.
package struct Instant: Sendable, Hashable, Comparable {
    package var seconds: Int

    package init(seconds: Int) { self.seconds = seconds }

    /// The day in UTC.
    package var day: Day { Day(number: seconds >= 0 ? seconds / 86_400 : (seconds + 1) / 86_400 - 1) }

    package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}
