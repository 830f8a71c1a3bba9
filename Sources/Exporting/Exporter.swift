package import Publishing
import Reports

/// Writes what a site has released in every format that it offers.
package struct Exporter: DataExport {
    package init() {}

    /// What files of a format may hold, what is mostly asked for first.
    package static func subjects(of format: DataFile.Format) -> [DataFile.Subject] {
        switch format {
        case .csv: [.incidents]
        case .geojson: [.incidents]
        case .json, .schema: [.report]
        default: []
        }
    }

    package func files(of edition: Edition) -> [DataFile] {
        [DataFile(.report, .json), DataFile(.report, .schema)]
            + (edition.report.incidents.isEmpty
                ? [] : [DataFile(.incidents, .csv), DataFile(.incidents, .geojson)])
    }

    package func write(_ file: DataFile, of edition: Edition, into output: inout [UInt8]) {
        switch (file.subject, file.format) {
        case (.incidents, .csv):
            output += IncidentTable(edition).csv(of: edition.incidents(in: file.selection))
        case (.incidents, .geojson):
            output += IncidentFeatures(edition).geoJSON(of: edition.incidents(in: file.selection))
        case (.report, .json): ReportDocument(edition).json(of: file.selection, into: &output)
        case (.report, .schema): output += ReportDocument.schema(of: edition.report.site).utf8
        default: break
        }
    }
}
