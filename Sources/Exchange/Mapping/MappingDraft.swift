package import Diagnostics
import Records

/// A first mapping of a table, made of its header: a beginning for whoever knows what the columns mean.
///
/// Columns are recognised by the words that people use for them. What is not recognised is listed, so that nothing is
/// left out unseen.
package struct MappingDraft {
    private let names: [String]
    /// The names as they are compared, in the order of ``names``.
    private let folded: [String]
    private let rows: [[String]]
    private var used: Set<Int> = []

    /// The mapping as YAML, with comments; the reader's diagnostics where the table has no header.
    package static func write(_ table: TableText, fileName: String) -> Checked<[UInt8]> {
        let stem = fileName.utf8.prefix { $0 != UInt8(ascii: ".") }
        let name = StableID.slug(stem, limit: 20)
        let opened = CSVReader.open(table.bytes, path: fileName, checksText: !table.isDamaged)
        guard var reader = opened.value else { return Checked([], opened.diagnostics) }
        let header = (0..<reader.header.count).map {
            String(decoding: CellText.oneLine(CellText.withoutMarks(reader.header[$0])), as: UTF8.self)
        }
        var rows: [[String]] = []
        var ignored: [Diagnostic] = []
        while rows.count < 500, let record = reader.next(&ignored) {
            rows.append(
                header.indices.map { column in
                    let cell = CellText.shortened(CellText.oneLine(record[column]), to: 80)
                    return String(decoding: cell, as: UTF8.self)
                })
        }
        var draft = MappingDraft(names: header, rows: rows)
        return Checked(Array(draft.text(name.isEmpty ? "table" : name, fileName).utf8), opened.diagnostics)
    }

    private init(names: [String], rows: [[String]]) {
        self.names = names
        folded = names.map { FoldedName.fold($0.utf8) }
        self.rows = rows
    }

    private mutating func text(_ name: String, _ fileName: String) -> String {
        let id = take(["id", "ref", "reference", "event id", "incident id", "number", "no", "nr"])
        let title = take(["title", "headline", "event", "incident", "name"])
        let kind = take(["kind", "type", "category", "event type", "attack type", "what"])
        let date = take(["date", "event date", "when", "start", "start date", "date start"])
        let end = date == nil ? nil : take(["end", "end date", "date end", "until"])
        let parts = date == nil ? (take(["year"]), take(["month"]), take(["day"])) : (nil, nil, nil)
        var lines = [
            "# A first mapping for \(fileName), made of its header. Read every line: what a column means, only you know.",
            "# The keys are explained in Documentation/imports.md.",
            "mapping: 1",
            "name: \(name)",
            "",
            "# The table as a source of its own. Leave it out, and the figures are the site's.",
            "# dataset: {title: , publisher: , licence: , attribution: }",
            "",
            "# What tells a row from all others, for ever. A row's number is no such thing.",
            id.map { "id: \(column($0))" } ?? "id: \(template([date ?? parts.0, title].compactMap { $0 }, " "))",
            "",
            "incident:",
            "  title: \(title.map(column) ?? template([kind].compactMap { $0 }, ", "))",
        ]
        lines += kindLines(kind)
        lines += dateLines(date, end, parts)
        if let summary = take(["summary", "description", "notes", "note", "text", "remarks", "details"]) {
            lines += ["  summary: \(column(summary))"]
        }
        lines += placeLines()
        lines += actorLines()
        lines += countLines()
        lines += sourceLines()
        let left = names.indices.filter { !used.contains($0) && !names[$0].isEmpty }
        if !left.isEmpty {
            lines += ["", "  # Not mapped:"]
            lines += left.map { "  #   \(names[$0])\(example($0))" }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    // MARK: Parts of the file

    private func kindLines(_ kind: Int?) -> [String] {
        guard let kind else { return ["  kind: other"] }
        let terms = Set(rows.map { $0[kind] }).filter { !$0.isEmpty }.sorted()
        guard !terms.isEmpty, terms.count <= 60 else {
            return ["  kind: {column: \(quoted(names[kind])), otherwise: other}"]
        }
        return [
            "  # Put Sitrep's kind behind each of the table's: bombing, armed-assault, abduction, …", "  kind:",
            "    column: \(quoted(names[kind]))", "    terms:",
        ]
            + terms.map { "      \(quoted($0)): other" }
    }

    private func dateLines(_ date: Int?, _ end: Int?, _ parts: (Int?, Int?, Int?)) -> [String] {
        if let date {
            guard let end else {
                return [
                    "  # 3/4/2022 needs 'dates: day-first' or 'dates: month-first' at the top.",
                    "  date: \(column(date))",
                ]
            }
            return [
                "  date:", "    start: \(column(date))", "    end: \(column(end))",
                "    span: within  # it happened on one of the days between; 'lasted' if it went on for all of them",
            ]
        }
        guard let year = parts.0 else {
            return ["  # No column looks like a date, and every incident must have one.", "  date: {column: \"?\"}"]
        }
        var lines = ["  date:", "    year: \(column(year))"]
        if let month = parts.1 { lines.append("    month: \(column(month))") }
        if let day = parts.2 { lines.append("    day: \(column(day))") }
        return lines
    }

    private mutating func placeLines() -> [String] {
        let levels: [(String, [String])] = [
            ("country", ["country"]), ("province", ["province", "state", "region", "admin1", "governorate"]),
            ("district", ["district", "county", "admin2"]),
            ("city", ["city", "town", "village", "place", "location", "where"]),
        ]
        let found = levels.compactMap { kind, words in take(words).map { (kind, $0) } }
        guard !found.isEmpty else { return [] }
        let latitude = take(["latitude", "lat"])
        let longitude = take(["longitude", "lon", "lng", "long"])
        var lines = ["  # From the coarsest to the finest.", "  place:"]
        for (index, level) in found.enumerated() {
            lines += ["    - name: \(column(level.1))", "      kind: \(level.0)"]
            if index == found.count - 1, let latitude, let longitude {
                lines += ["      latitude: \(column(latitude))", "      longitude: \(column(longitude))"]
            }
        }
        return lines
    }

    private mutating func actorLines() -> [String] {
        guard let actor = take(["actor", "group", "perpetrator", "who", "by", "armed group"]) else { return [] }
        return [
            "  participants:", "    - actor: \(column(actor))",
            "      # role: perpetrator, party, target, …; basis: attributed, claimed, …; side: state, armed-group, civilians, …",
        ]
    }

    private mutating func countLines() -> [String] {
        let killed = take(["killed", "dead", "deaths", "fatalities"])
        let injured = take(["injured", "wounded", "hurt", "injuries"])
        guard killed != nil || injured != nil else { return [] }
        var rows: [String] = []
        for (key, found) in [("killed", killed), ("injured", injured)] {
            guard let found else { continue }
            rows.append("\(rows.isEmpty ? "    - " : "      ")\(key): \(column(found))")
        }
        return ["  # Does 0 mean none, or not known? If it is not known: absent: [\"0\"].", "  casualties:"] + rows
    }

    private mutating func sourceLines() -> [String] {
        let publisher = take(["source", "sources", "publisher", "paper", "outlet"])
        let url = take(["url", "link", "address", "web"])
        var rows: [String] = []
        for (key, found) in [("publisher", publisher), ("url", url)] {
            guard let found else { continue }
            rows.append("\(rows.isEmpty ? "    - " : "      ")\(key): \(column(found))")
        }
        return rows.isEmpty ? [] : ["  sources:"] + rows
    }

    // MARK: Columns

    /// The first column of one of these names that no other field has.
    private mutating func take(_ words: [String]) -> Int? {
        for word in words {
            guard let index = folded.indices.first(where: { folded[$0] == word && !used.contains($0) }) else {
                continue
            }
            used.insert(index)
            return index
        }
        return nil
    }

    private func column(_ index: Int) -> String { "{column: \(quoted(names[index]))}" }

    private func template(_ columns: [Int], _ joint: String) -> String {
        columns.isEmpty
            ? "{column: \"?\"}  # no column looks like it"
            : quoted(columns.map { "{\(names[$0])}" }.joined(separator: joint))
    }

    private func example(_ column: Int) -> String {
        rows.lazy.map { $0[column] }.first { !$0.isEmpty }.map { ", such as \($0)" } ?? ""
    }

    /// Plain where nothing in it means anything to YAML.
    private func quoted(_ text: String) -> String {
        let isPlain = text.utf8.first.map { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A } ?? false
        let plain = text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x20 || byte == 0x5F
                || byte == 0x2D
                || byte == 0x2F
        }
        if isPlain, plain, text.utf8.last != 0x20 { return text }
        var writer = JSONWriter()
        writer.text(text)
        return String(decoding: writer.take(), as: UTF8.self)
    }
}
