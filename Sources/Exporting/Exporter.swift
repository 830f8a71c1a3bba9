package import Publishing
import Reports

/// Writes what a site has released in every format that it offers.
package struct Exporter: DataExport {
    /// SHA-1, of which the ids of STIX objects are made.
    private let sha1: @Sendable ([UInt8]) -> [UInt8]

    package init(sha1: @escaping @Sendable ([UInt8]) -> [UInt8]) { self.sha1 = sha1 }

    /// What files of a format may hold, what is mostly asked for first.
    package static func subjects(of format: DataFile.Format) -> [DataFile.Subject] {
        switch format {
        case .csv: [.incidents]
        case .geojson: [.incidents]
        case .stix: [.report]
        case .bibtex, .csl: [.sources]
        default: []
        }
    }

    package func files(of edition: Edition) -> [DataFile] {
        var files: [DataFile] = []
        if !edition.report.incidents.isEmpty {
            files += [DataFile(.report, .stix), DataFile(.incidents, .csv), DataFile(.incidents, .geojson)]
        }
        if !Bibliography(edition, .all).sources.isEmpty {
            files += [DataFile(.sources, .bibtex), DataFile(.sources, .csl)]
        }
        return files
    }

    package func write(_ file: DataFile, of edition: Edition, into output: inout [UInt8]) {
        switch (file.subject, file.format) {
        case (.incidents, .csv):
            output += IncidentTable(edition).csv(of: edition.incidents(in: file.selection))
        case (.incidents, .geojson):
            output += IncidentFeatures(edition).geoJSON(of: edition.incidents(in: file.selection))
        case (.report, .stix):
            output += STIXBundle(edition, file.selection, sha1: sha1).json()
        case (.sources, .bibtex): output += Bibliography(edition, file.selection).bibtex()
        case (.sources, .csl): output += Bibliography(edition, file.selection).csl()
        default: break
        }
    }
}
