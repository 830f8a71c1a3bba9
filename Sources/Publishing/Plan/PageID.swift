package import Reports

/// Which page of the site: with the released report, all that is needed to build it.
package enum PageID: Sendable, Hashable {
    case home
    case incidents
    case incident(Int)
    case timeline
    /// A year of the timeline, or a part of a year that is divided.
    case timelineYear(TimelinePart)
    case list(RecordType, part: Int)
    case actor(Int)
    case place(Int)
    case campaign(Int)
    case source(Int)
    /// A further part of what rests on a source, from 2: `sources/ID/part-2.html`.
    case sourcePart(Int, part: Int)
    case brief(Int)
    case page(Int)
    /// A further part of a record's list of incidents.
    case recordPart(RecordKey, YearPart)
    case map
    case disputed(part: Int)
    case singleOrigin(part: Int)
    case notKnown(part: Int)
    case changes(part: Int)
    /// A month of recordings, by its position in ``RecordedMonths/months``, or a further part of it.
    case recorded(month: Int, part: Int)
    /// A recorded version of a record, by its position among the record's versions.
    case version(RecordKey, Int)
    case methodology
    /// What there is to download.
    case data
    /// The theme's tokens and components.
    case style
    /// Where the search box leads.
    case search
    /// An old id that leads to a record, by its position in ``ReleasedReport/redirects``.
    case redirect(Int)
    /// What is left of a record that was taken down, by its position in ``ReleasedReport/tombstones``.
    case takenDown(Int)
    case notFound
}

/// A part of one year of a list of incidents.
package struct YearPart: Sendable, Hashable {
    /// Nil for incidents that no year holds.
    var year: Int?
    /// From 1.
    var part: Int
}

/// A part of the timeline: a whole year, or a month of a year that is divided, or a part of such a month.
package struct TimelinePart: Sendable, Hashable {
    var year: Int?
    /// 1 to 12; 0 for incidents that no month holds; nil for the year's own page.
    var month: Int?
    /// From 1.
    var part: Int
}
