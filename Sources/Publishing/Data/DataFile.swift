import Reports

/// A file of data that a site offers beside its pages.
package struct DataFile: Sendable, Hashable {
    /// What is in it.
    package enum Subject: String, Sendable, CaseIterable {
        /// Everything that the site has released.
        case report
        case incidents
        /// One row for each figure of each account.
        case casualties
        /// Who had a part in what.
        case participants
        case claims, actors, places, sources, campaigns
        /// Changes that readers are told of.
        case revisions
        /// When which version of what was recorded.
        case versions
    }

    package enum Format: String, Sendable, CaseIterable {
        case json, csv, geojson, stix, icalendar, bibtex, csl, sqlite
        /// The JSON Schema of ``json``.
        case schema
        /// What Datasette says of ``sqlite``.
        case datasette

        /// The format that the site offers or does not, by its settings: what describes another goes with it.
        var setting: SiteConfiguration.DataFormat {
            switch self {
            case .json, .schema: .json
            case .csv: .csv
            case .geojson: .geojson
            case .stix: .stix
            case .icalendar: .icalendar
            case .bibtex: .bibtex
            case .csl: .csl
            case .sqlite, .datasette: .sqlite
            }
        }

        /// What it is called, in every language.
        package var name: String {
            switch self {
            case .json: "JSON"
            case .csv: "CSV"
            case .geojson: "GeoJSON"
            case .stix: "STIX 2.1"
            case .icalendar: "iCalendar"
            case .bibtex: "BibTeX"
            case .csl: "CSL-JSON"
            case .sqlite: "SQLite"
            case .schema: "JSON Schema"
            case .datasette: "Datasette"
            }
        }

        /// How the names of its files end.
        package var ending: String {
            switch self {
            case .json: "json"
            case .csv: "csv"
            case .geojson: "geojson"
            case .stix: "stix.json"
            case .icalendar: "ics"
            case .bibtex: "bib"
            case .csl: "csl.json"
            case .sqlite: "sqlite"
            case .schema: "schema.json"
            case .datasette: "datasette.json"
            }
        }
    }

    /// Which incidents it is about. Of other records a file has those that belong to its incidents.
    package enum Selection: Sendable, Hashable {
        case all
        /// Those that a page lists.
        case listed(on: PageID)
        /// These, by their positions in the report, in the order of the timeline.
        case chosen([Int])
    }

    package var subject: Subject
    package var format: Format
    package var selection: Selection

    package init(_ subject: Subject, _ format: Format, _ selection: Selection = .all) {
        self.subject = subject
        self.format = format
        self.selection = selection
    }

    /// Where the file of the whole report stands.
    var route: Route { Route("data/\(subject.rawValue).\(format.ending)") }
}
