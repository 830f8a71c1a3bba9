import Diagnostics

/// Where the columns of a mapping stand in one table: by name, never by position. Capitals and blanks at the ends do not
/// tell names apart.
struct ColumnBinding {
    /// For each column of the mapping its positions in the table, in the order of preference.
    private let positions: [[Int]]
    /// How many cells a record has.
    let count: Int

    /// With an error in `diagnostics` the table cannot be imported by this mapping.
    init(_ mapping: TableMapping, header: TableRecord, path: String, diagnostics: inout [Diagnostic]) {
        let names = header.fields.map { Self.folded($0.bytes) }
        count = names.count
        var missing: Set<[String]> = []
        var doubled: Set<Int> = []
        positions = mapping.columns.map { column in
            var found: [Int] = []
            for name in column.names {
                let folded = Self.folded(Array(name.utf8)[...])
                let places = names.indices.filter { names[$0] == folded }
                if places.count > 1 { doubled.insert(places[1]) }
                if let place = places.first { found.append(place) }
            }
            if found.isEmpty, !column.isOptional, missing.insert(column.names).inserted {
                let spellings = column.names.map { "'\($0)'" }.joined(separator: " or ")
                let near = column.names.lazy.compactMap { name in NearMiss.best(for: name, among: names) }.first
                diagnostics.append(
                    Diagnostic(
                        .importColumn, "Column \(spellings) is missing from the header",
                        at: SourceLocation(path: path, range: header.range),
                        explanation: Self.explanation(header, path),
                        notes: [Diagnostic.Note("The mapping names it here", at: column.location)]
                            + (near.map { [Diagnostic.Note("The header has a column '\($0)'")] } ?? [])))
            }
            return found
        }
        for place in doubled.sorted() {
            let name = header.fields[place]
            diagnostics.append(
                Diagnostic(
                    .importColumn, "Column '\(String(decoding: name.bytes, as: UTF8.self))' stands in a header once",
                    at: SourceLocation(path: path, range: name.range)))
        }
    }

    /// The cell of a column: of several, the first that says something.
    func field(
        _ column: Int, of record: TableRecord, where says: (ArraySlice<UInt8>) -> Bool = { !$0.isEmpty }
    ) -> TableRecord.Field? {
        let places = positions[column]
        guard places.count != 1 else { return places[0] < record.fields.count ? record.fields[places[0]] : nil }
        var found: TableRecord.Field?
        for position in places where position < record.fields.count {
            let field = record.fields[position]
            if found == nil { found = field }
            if says(CellText.trimmed(field.bytes)) { return field }
        }
        return found
    }

    private static func explanation(_ header: TableRecord, _ path: String) -> String {
        let names = header.fields.prefix(40).map {
            String(decoding: CellText.trimmed($0.bytes).prefix(60), as: UTF8.self)
        }
        return "The header has: " + names.joined(separator: ", ") + (header.fields.count > 40 ? ", …" : "") + "."
    }

    private static func folded(_ name: ArraySlice<UInt8>) -> String {
        String(decoding: CellText.withoutMarks(name), as: UTF8.self).lowercased()
    }
}
