/// A record that was published and is so no longer: its address stays and says so, and nothing of it is shown.
package struct TakenDown: Sendable {
    package var header: RecordHeader
    /// Nil where it was typed and cannot be read, which is an error besides.
    package var date: Day?
    /// As the author typed it, for readers.
    package var reason: String?
    /// What still stands in the file; nil where what the type requires has been deleted.
    package var record: ParsedRecord?

    /// Whether it may have had an address of its own, which is then kept. A private person never had one, and a page that
    /// said that there was a record of them would name them.
    var mayHaveHadPage: Bool {
        if case .actor(let actor)? = record { actor.hasPage } else { true }
    }
}

/// What is left of a record that was taken down, for an audience that could see it before.
package struct Tombstone: Sendable {
    package var key: RecordKey
    package var date: Day
    package var reason: String?
    /// The day on which the record entered the feeds, if it did.
    package var published: Day?
    /// The addresses that lead to it: its own, where it had one, then those of its former ids and duplicates.
    package var addresses: [RecordKey]
    /// The id that it had first, by which feeds know it.
    package var firstID: String
}
