import Reports

/// The incidents of the site as data for the filter of the timeline: an index with the words and names, and files of rows.
///
/// All of them are scripts, since a site that is opened from disk may load nothing else, and their names carry a
/// fingerprint, as those of other scripts do. A column that most rows leave empty is an object from the row's number to
/// its value. Nobody who is kept from search is named: such a part keeps its role and its basis and loses its actor.
struct IncidentTable: Sendable {
    /// The index first, then the rows.
    private(set) var files: [(route: Route, bytes: [UInt8])] = []

    /// So many incidents stand in one file.
    static let rowsPerFile = 2_000

    init(_ edition: Edition) {
        var writer = IncidentTableWriter(edition)
        let chronology = edition.report.chronology
        var rows: [(route: Route, bytes: [UInt8])] = []
        for start in stride(from: 0, to: chronology.count, by: Self.rowsPerFile) {
            let end = min(chronology.count, start + Self.rowsPerFile)
            rows.append(Self.file("rows-\(rows.count + 1)", writer.rows(chronology[start..<end])))
        }
        files = [Self.file("index", writer.index())] + rows
    }

    private static func file(_ name: String, _ bytes: [UInt8]) -> (route: Route, bytes: [UInt8]) {
        (Route("search/incidents/\(name)-\(ThemeAssets.fingerprint(of: bytes)).js"), bytes)
    }
}
