import Reports

/// An entry of a feed: a record that was published, or a change to one.
struct FeedEntry {
    /// Permanent: see ``Edition/permanentID(of:)``.
    var id: String
    /// The page that it leads to.
    var route: Route
    /// Never with the name of a guarded person in it.
    var title: String
    /// The title's language, where it is not the site's.
    var language: String?
    var summary: String?
    var published: Day
    var updated: Day
    /// Empty where they are the site's own.
    var authors: [String] = []
    var label: TrafficLight
    /// The kind of record, or of change.
    var term: TermView

    /// The most that a feed holds.
    static let limit = 50

    /// A moment of a day that has no time (RFC 3339): its beginning in UTC, so that the same content gives the same
    /// feed in every time zone.
    static func instant(_ day: Day) -> String { "\(day)T00:00:00Z" }
}
