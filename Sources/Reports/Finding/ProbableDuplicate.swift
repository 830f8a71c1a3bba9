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
