/// All records of a site together, each list sorted by id, with every reference known to lead somewhere.
///
/// A report still holds what no audience may see; the only way on is ``Report/released(to:now:)``.
package struct Report: Sendable {
    package var site: SiteConfiguration
    package var incidents: [Incident] = []
    package var actors: [Actor] = []
    package var places: [Place] = []
    package var sources: [Source] = []
    package var campaigns: [Campaign] = []
    package var briefs: [Brief] = []
    package var pages: [Page] = []
    /// Records that only point to another of the same type (`duplicate_of`).
    package var duplicates: [Duplicate] = []
    /// Records that were published and are so no longer.
    package var takenDown: [TakenDown] = []
    /// The files of `Content/media`, by their path from there.
    package var mediaFiles: Set<String> = []
    /// What files with errors seem to hold, whether it could be read or not.
    var typedInFaultyFiles: Set<RecordKey> = []
    /// Knows every id of the assembled report; nil in one that something was taken out of.
    var resolver: Resolver?

    /// A record that says it is the same as another.
    package struct Duplicate: Sendable {
        package var header: RecordHeader
        package var target: RecordKey

        package init(header: RecordHeader, target: RecordKey) {
            self.header = header
            self.target = target
        }
    }

    package init(site: SiteConfiguration) { self.site = site }

    /// Calls `body` with the header of every record, type by type in alphabetical order of the ids.
    ///
    /// Records are large, and a copy of one counts every text in it; so loops lend headers and never pass records on.
    func forEachHeader(_ body: (borrowing RecordHeader) -> Void) { forEachRecord { header, _ in body(header) } }

    /// The records of which something may be withheld while the rest is released.
    package var partlyRestricted: [any Record] {
        var found: [any Record] = []
        forEachRecord { header, record in if header.mayRestrictParts { found.append(record()) } }
        return found
    }

    /// The actors of which the site has no page.
    package var actorsWithoutPage: Set<RecordKey> { Set(actors.lazy.filter { !$0.hasPage }.map(\.key)) }

    /// Calls `body` with the header of every record and with every reference that the record holds.
    func forEachReferences(_ body: (borrowing RecordHeader, [ReferenceUse]) -> Void) {
        forEachRecord { header, record in body(header, record().references) }
    }

    /// Calls `body` with the header of every record, and with what lends the record itself to who asks for it.
    private func forEachRecord(_ body: (borrowing RecordHeader, () -> any Record) -> Void) {
        func each(_ records: [some Record]) {
            for index in records.indices { body(records[index].header) { records[index] } }
        }
        each(incidents)
        each(actors)
        each(places)
        each(sources)
        each(campaigns)
        each(briefs)
        each(pages)
    }
}
