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
        case .json, .schema, .stix: [.report]
        default: []
        }
    }

    package func files(of edition: Edition) -> [DataFile] {
        var files: [DataFile] = []
        if edition.hasRecords { files += [DataFile(.report, .json), DataFile(.report, .schema)] }
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
        case (.report, .json): ReportDocument(edition).json(of: file.selection, into: &output)
        case (.report, .schema): output += ReportDocument.schema(of: edition.report.site).utf8
        case (.incidents, .icalendar):
            output += IncidentCalendar(edition).calendar(of: edition.incidents(in: file.selection))
        case (.report, .stix):
            output += STIXBundle(edition, file.selection, sha1: sha1).json()
        default: break
        }
    }
}

extension Edition {
    /// Whether there is anything but pages.
    fileprivate var hasRecords: Bool {
        !report.incidents.isEmpty || !report.actors.isEmpty || !report.places.isEmpty || !report.sources.isEmpty
            || !report.campaigns.isEmpty || !report.briefs.isEmpty
    }
}
