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
    /// The files of `Content/media`, by their path from there.
    package var mediaFiles: Set<String> = []

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

    /// Calls `body` with every record, type by type in alphabetical order of the ids.
    func forEachRecord(_ body: (any Record) -> Void) {
        incidents.forEach(body)
        actors.forEach(body)
        places.forEach(body)
        sources.forEach(body)
        campaigns.forEach(body)
        briefs.forEach(body)
        pages.forEach(body)
    }
}
