/// Two incidents that may be one and the same, told twice.
package struct ProbableDuplicate: Sendable, Hashable {
    /// What the two have in common.
    package enum Likeness: String, Sendable, CaseIterable {
        case sameDay = "same day"
        case nextDay = "a day apart"
        case samePlace = "same place"
        case nearPlace = "one place within the other"
        case sameKind = "same kind"
        case sharedActor = "an actor in both"
        case sharedSource = "a source in both"
        case likeTitle = "like titles"
    }

    /// Positions in ``Report/incidents``, the smaller first.
    package var first: Int
    package var second: Int
    /// In the order of ``Likeness``.
    package var likenesses: [Likeness]
    /// Whether each is known to the day, and what both say of the killed can be one figure.
    var isExact: Bool

    /// Whether the two share day, place and kind, do not differ about the killed, and have a party, a source or most of
    /// their titles in common.
    package var isStriking: Bool {
        isExact && [Likeness.sameDay, .samePlace, .sameKind].allSatisfy(likenesses.contains)
            && [Likeness.sharedActor, .sharedSource, .likeTitle].contains(where: likenesses.contains)
    }
}

/// What is known of an incident that somebody is about to write.
package struct IncidentSketch: Sendable {
    package var title: String
    package var kind: String?
    package var date: EventDate?
    /// The id of a place of the gazetteer.
    package var place: String?
    /// The ids of those who had a part in it.
    package var actors: [String]
    /// The ids and addresses of its sources.
    package var sources: [String]
    package var killed: Quantity?

    package init(
        title: String, kind: String? = nil, date: EventDate? = nil, place: String? = nil, actors: [String] = [],
        sources: [String] = [], killed: Quantity? = nil
    ) {
        self.title = title
        self.kind = kind
        self.date = date
        self.place = place
        self.actors = actors
        self.sources = sources
        self.killed = killed
    }
}
