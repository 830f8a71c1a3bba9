/// What became of every row and record of an import.
package struct ImportReport: Sendable, Equatable {
    /// A row that made no record.
    package struct SkippedRow: Sendable, Equatable {
        /// The record's number in the file, the header being 0.
        package var record: Int
        package var reason: String

        package init(record: Int, reason: String) {
            self.record = record
            self.reason = reason
        }
    }

    /// What was met in a row that did make a record.
    package struct Finding: Sendable, Equatable {
        package var record: Int
        /// The diagnostic's code.
        package var code: String
        package var text: String
    }

    /// The records of one type.
    package struct Count: Sendable, Equatable {
        /// The folder's name: `incidents`.
        package var type: String
        package var made = 0
        package var updated = 0
        package var unchanged = 0
        /// Made by an earlier import and not in this data: left as they were.
        package var kept = 0

        package init(type: String) { self.type = type }
    }

    /// What is read: rows of a table, objects of a bundle, entries of a bibliography.
    package var unit = "rows"
    /// Rows of data: headers and tag rows are not counted.
    package var rowsRead = 0
    package var skipped: [SkippedRow] = []
    package var findings: [Finding] = []
    /// Findings that were only counted.
    package var unlistedFindings = 0
    /// By type, incidents first.
    package var counts: [Count] = []
    /// Incidents of earlier imports that this data does not have, by id.
    package var absent: [String] = []

    package init() {}

    package subscript(type: String) -> Count? { counts.first { $0.type == type } }

    /// The report in a few lines for the terminal.
    package var text: String {
        var lines = ["\(rowsRead) \(unit) read, \(skipped.count) left out"]
        for count in counts {
            var line = "\(count.type): \(count.made) made, \(count.updated) updated, \(count.unchanged) unchanged"
            if count.kept > 0 { line += ", \(count.kept) of earlier imports kept" }
            lines.append(line)
        }
        return lines.joined(separator: "\n")
    }

    /// The report with every row that was left out and everything that was met, by record number.
    package func wholeText(of file: String) -> String {
        var lines = ["Import of \(file)", text, ""]
        var rows = skipped.map { ($0.record, "left out: \($0.reason)") }
        rows += findings.map { ($0.record, "\($0.code): \($0.text)") }
        // By record; what is said of one record in the order in which it was met.
        let sorted = rows.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
        lines += sorted.map { "record \($0.element.0): \($0.element.1)" }
        if unlistedFindings > 0 { lines.append("and \(unlistedFindings) more findings, which are only counted") }
        lines += absent.map { "not in this table, and kept: \($0)" }
        return lines.map { $0 + "\n" }.joined()
    }
}
