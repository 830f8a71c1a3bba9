package import History
package import Publishing
package import Reports

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
        case .bibtex, .csl: [.sources]
        case .json, .schema, .stix, .sqlite, .datasette: [.report]
        }
    }

    /// Whether a file can hold some incidents and what belongs to them, and not only everything.
    package static func holdsPart(of subject: DataFile.Subject, as format: DataFile.Format) -> Bool {
        format != .sqlite && format != .datasette && format != .schema
    }

    package func files(of edition: Edition) -> [DataFile] {
        guard edition.hasRecords else { return [] }
        let report = edition.report
        // A site of a few pages of prose has no data.
        guard Self.hasRecords(report) else { return [] }
        var files = [DataFile(.report, .json), DataFile(.report, .schema)]
        if !report.incidents.isEmpty { files.append(DataFile(.report, .stix)) }
        files += [DataFile(.report, .sqlite), DataFile(.report, .datasette)]
        for subject in Self.tableSubjects where Self.has(subject, report, edition) {
            files.append(DataFile(subject, .csv))
            switch subject {
            case .incidents:
                files.append(DataFile(.incidents, .geojson))
                if report.incidentFacts.contains(where: { $0.date.flatMap(CalendarDays.init) != nil }) {
                    files.append(DataFile(.incidents, .icalendar))
                }
            case .sources:
                if !Bibliography(edition, .all).sources.isEmpty {
                    files += [DataFile(.sources, .bibtex), DataFile(.sources, .csl)]
                }
            default: break
            }
        }
        return files
    }

    package func recorded(of edition: Edition) -> [RecordingDraft.Current] { RecordedReport(edition).all }

    package func recorded(_ record: any Record, of edition: Edition) -> [UInt8] {
        RecordedReport(edition).content(of: record)
    }

    private static func hasRecords(_ report: ReleasedReport) -> Bool {
        !(report.incidents.isEmpty && report.actors.isEmpty && report.places.isEmpty && report.campaigns.isEmpty
            && report.sources.isEmpty && report.briefs.isEmpty)
    }

    package func write(_ file: DataFile, of edition: Edition, into output: inout [UInt8]) {
        let selection = file.selection
        switch (file.subject, file.format) {
        case (.incidents, .csv):
            incidents.value { EncodedIncidents(edition) }.write(edition.incidents(in: selection), into: &output)
        case (_, .csv):
            if let table = table(file.subject, selection, of: edition) { table.writeCSV(into: &output) }
        case (_, .geojson): IncidentFeatures(edition).geoJSON(of: edition.incidents(in: selection), into: &output)
        case (_, .icalendar): IncidentCalendar(edition).write(edition.incidents(in: selection), into: &output)
        case (_, .bibtex): output += Bibliography(edition, selection).bibtex()
        case (_, .csl): Bibliography(edition, selection).csl(into: &output)
        case (_, .json): ReportDocument(edition).json(of: selection, into: &output)
        case (_, .schema): output += ReportDocument.schema(of: edition.report.site).utf8
        case (_, .stix): STIXBundle(edition, selection, sha1: sha1).json(into: &output)
        case (_, .sqlite): ReportDatabase(edition).write(into: &output)
        case (_, .datasette): ReportDatabase(edition, hasRows: false).writeMetadata(into: &output)
        }
    }
}
