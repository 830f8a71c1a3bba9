package import Publishing
import Reports

/// Writes what a site has released in every format that it offers.
///
/// Made for one edition: what several of its files share is kept.
package struct Exporter: DataExport {
    /// SHA-1, of which the ids of STIX objects are made.
    private let sha1: @Sendable ([UInt8]) -> [UInt8]
    private let incidents = Once<EncodedIncidents>()

    package init(sha1: @escaping @Sendable ([UInt8]) -> [UInt8]) { self.sha1 = sha1 }

    /// What files of a format may hold, what is mostly asked for first.
    package static func subjects(of format: DataFile.Format) -> [DataFile.Subject] {
        switch format {
        case .csv: tableSubjects
        case .geojson, .icalendar: [.incidents]
        case .stix: [.report]
        case .sqlite, .datasette: [.report]
        default: []
        }
    }

    /// Whether a file can hold some incidents and what belongs to them, and not only everything.
    package static func holdsPart(of subject: DataFile.Subject, as format: DataFile.Format) -> Bool {
        format != .sqlite && format != .datasette
    }

    package func files(of edition: Edition) -> [DataFile] {
        var files = [DataFile(.report, .sqlite), DataFile(.report, .datasette)]
        if !edition.report.incidents.isEmpty { files.append(DataFile(.report, .stix)) }
        for subject in Self.tableSubjects where Self.has(subject, edition.report, edition) {
            files.append(DataFile(subject, .csv))
            if subject == .incidents {
                files.append(DataFile(.incidents, .geojson))
                if edition.report.incidentFacts.contains(where: { $0.date.flatMap(CalendarDays.init) != nil }) {
                    files.append(DataFile(.incidents, .icalendar))
                }
            }
        }
        return files
    }

    package func write(_ file: DataFile, of edition: Edition, into output: inout [UInt8]) {
        switch (file.subject, file.format) {
        case (.incidents, .csv):
            incidents.value { EncodedIncidents(edition) }.write(edition.incidents(in: file.selection), into: &output)
        case (_, .csv):
            if let table = table(file.subject, file.selection, of: edition) { output += table.csv() }
        case (.incidents, .geojson):
            output += IncidentFeatures(edition).geoJSON(of: edition.incidents(in: file.selection))
        case (.incidents, .icalendar):
            output += IncidentCalendar(edition).calendar(of: edition.incidents(in: file.selection))
        case (.report, .stix):
            output += STIXBundle(edition, file.selection, sha1: sha1).json()
        case (.report, .sqlite): ReportDatabase(edition).write(into: &output)
        case (.report, .datasette): ReportDatabase(edition).writeMetadata(into: &output)
        default: break
        }
    }
}
