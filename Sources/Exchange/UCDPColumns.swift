import Diagnostics

/// The columns of UCDP GED that the import reads, found by name: their number and order differ between releases (41, 49,
/// 50 and 52 columns have been published), so a position says nothing.
struct UCDPColumns {
    /// The raw value is the place in `names`.
    enum Column: Int, CaseIterable {
        case id, relid, typeOfViolence, conflictID, conflictName, dyadID, sideAID, sideA, sideBID, sideB,
            governmentA, governmentB, sourceCount, sourceArticle, sourceOffice, sourceDate, sourceHeadline,
            sourceOriginal, wherePrecision, whereName, whereText, admin1, admin2, latitude, longitude, country, iso3,
            codeStatus, clarity, datePrecision, dateStart, dateEnd, deathsA, deathsB, deathsCivilians, deathsUnknown,
            best, high, low

        /// As the header spells it, in lower case.
        var name: String { Self.names[rawValue] }

        private static let names = [
            "id", "relid", "type_of_violence", "conflict_new_id", "conflict_name", "dyad_new_id", "side_a_new_id",
            "side_a", "side_b_new_id", "side_b", "gwnoa", "gwnob", "number_of_sources", "source_article",
            "source_office", "source_date", "source_headline", "source_original", "where_prec", "where_coordinates",
            "where_description", "adm_1", "adm_2", "latitude", "longitude", "country", "iso3", "code_status",
            "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians",
            "deaths_unknown", "best", "high", "low",
        ]

        /// Whether a table without the column cannot be imported. The others only add detail.
        var isRequired: Bool {
            switch self {
            case .id, .typeOfViolence, .sideAID, .sideA, .sideBID, .sideB, .whereName, .latitude, .longitude, .country,
                .dateStart, .dateEnd, .best, .high, .low:
                true
            default: false
            }
        }
    }

    /// The position of each column in `Column.allCases`' order, -1 where the table has none.
    private let positions: [Int]
    /// How many cells a record has.
    let count: Int

    /// Finds the columns in a header: spaces and upper case do not matter. With an error in `diagnostics`, the table
    /// cannot be imported.
    init(header: TableRecord, path: String, diagnostics: inout [Diagnostic]) {
        let names = header.fields.map { String(decoding: CellText.trimmed($0.bytes), as: UTF8.self).lowercased() }
        count = names.count
        positions = Column.allCases.map { names.firstIndex(of: $0.name) ?? -1 }
        if positions.allSatisfy({ $0 < 0 }), let first = names.first, Int(first) != nil {
            diagnostics.append(
                Diagnostic(
                    .importColumn, "The table has no header: its first record is an event",
                    at: SourceLocation(path: path, range: header.range),
                    explanation:
                        "Releases without one have been published, and layouts differ. Put the first line of a release "
                        + "with the same \(count) columns before it."))
            return
        }

        for column in Column.allCases {
            let found = names.indices.filter { names[$0] == column.name }
            if found.count > 1 {
                diagnostics.append(
                    Diagnostic(
                        .importColumn, "Column '\(column.name)' stands in a header once",
                        at: SourceLocation(path: path, range: header.fields[found[1]].range)))
            }
            guard found.isEmpty, column.isRequired else { continue }
            let unknown = names.filter { name in !name.isEmpty && !Column.allCases.contains { $0.name == name } }
            let separator = count == 1 && names[0].utf8.contains(UInt8(ascii: ";")) ? "';'" : nil
            diagnostics.append(
                Diagnostic(
                    .importColumn, "Column '\(column.name)' is missing from the header",
                    at: SourceLocation(path: path, range: header.range),
                    explanation: separator.map {
                        "The cells seem to be separated by \($0); UCDP separates them by ','."
                    },
                    notes: NearMiss.best(for: column.name, among: unknown).map {
                        [Diagnostic.Note("The header has a column '\($0)'")]
                    } ?? []))
        }
    }

    func field(_ column: Column, of record: TableRecord) -> TableRecord.Field? {
        let position = positions[column.rawValue]
        return position >= 0 && position < record.fields.count ? record.fields[position] : nil
    }
}
