/// Invented events in the layouts of UCDP GED: no row of the dataset is in the tests.
struct GEDTable {
    typealias Row = [String: String]

    /// The 50 columns of the country files of 2019 and later.
    static let full = [
        "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id",
        "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id",
        "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources",
        "source_article", "source_office", "source_date", "source_headline", "source_original", "where_prec",
        "where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt",
        "priogrid_gid", "country", "iso3", "country_id", "region", "event_clarity", "date_prec", "date_start",
        "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa",
        "gwnob",
    ]
    /// The standard 49: no `iso3`.
    static let standard = full.filter { $0 != "iso3" }
    /// 52: two more years, and `iso3` between the coordinates.
    static let wide: [String] = {
        var columns = standard
        columns.insert("iso3", at: columns.firstIndex(of: "longitude")!)
        columns.insert(contentsOf: ["start_year", "end_year"], at: 4)
        return columns
    }()
    /// 41: fewer columns, and the estimates as low, best, high.
    static let narrow: [String] = {
        let left = [
            "relid", "code_status", "conflict_dset_id", "dyad_dset_id", "side_a_dset_id", "side_b_dset_id", "iso3",
            "event_clarity", "region", "best", "high", "low",
        ]
        return full.filter { !left.contains($0) } + ["low", "best", "high"]
    }()

    /// A fight between a government and a group that killed four.
    static let clash: Row = [
        "id": "1001", "relid": "XLD-2009-1-7-1", "year": "2009", "code_status": "Clear", "type_of_violence": "1",
        "conflict_new_id": "77", "conflict_name": "Exampleland: Government", "dyad_new_id": "88",
        "dyad_name": "Government of Exampleland - Red Front", "side_a_new_id": "501",
        "side_a": "Government of Exampleland", "side_b_new_id": "502", "side_b": "Red Front",
        "number_of_sources": "1", "source_article": "\"Example Wire,2009-03-05,Four die in Ford, police say\"",
        "source_office": "Example Wire", "source_date": "2009-03-05",
        "source_headline": "Four die in Ford, police say", "source_original": "police", "where_prec": "1",
        "where_coordinates": "Ford town", "where_description": "Ford town", "adm_1": "North province",
        "adm_2": "Ford district", "latitude": "10.500000", "longitude": "-20.250000", "country": "Exampleland",
        "iso3": "XLD", "event_clarity": "1", "date_prec": "1", "date_start": "2009-03-04 00:00:00.000",
        "date_end": "2009-03-04 00:00:00.000", "deaths_a": "1", "deaths_b": "3", "deaths_civilians": "0",
        "deaths_unknown": "0", "best": "4", "high": "6", "low": "4", "gwnoa": "999", "gwnob": "",
    ]

    /// The cells of a row coded before 2013, whose sources are free text.
    static func freeText(_ text: String) -> Row {
        [
            "number_of_sources": "-1", "source_article": text, "source_office": "", "source_date": "",
            "source_headline": "",
        ]
    }

    var columns = Self.full
    var rows: [Row] = [clash]
    var lineEnd = "\r\n"
    /// A second header, as files of the Humanitarian Data Exchange have.
    var tags: Row?

    /// `clash` with other cells.
    static func row(_ cells: Row) -> Row { clash.merging(cells) { $1 } }

    var text: String {
        var text = columns.joined(separator: ",") + lineEnd
        for row in (tags.map { [$0] } ?? []) + rows {
            text += columns.map { Self.quoted(row[$0] ?? "") }.joined(separator: ",") + lineEnd
        }
        return text
    }

    var bytes: [UInt8] { Array(text.utf8) }

    private static func quoted(_ cell: String) -> String {
        let isPlain = cell.unicodeScalars.allSatisfy { !",\"\r\n".unicodeScalars.contains($0) }
        return isPlain ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }
}
