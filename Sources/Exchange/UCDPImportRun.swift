import Diagnostics
import Records

/// One import on its way: what the rows have given so far, and what is to be said about them.
struct UCDPImportRun {
    /// A finding of which thousands may come: counted, and said once with the first place.
    private struct Tally {
        var count = 0
        var first: (record: Int, range: SourceRange)?

        mutating func add(_ record: TableRecord, _ range: SourceRange? = nil) {
            count += 1
            if first == nil { first = (record.number, range ?? record.range) }
        }
    }

    private let fileName: String
    private(set) var diagnostics: [Diagnostic] = []
    private var report = ImportReport()

    private var incidents: [OwnedRecords.Entry] = []
    private var actors = UCDPActors()
    private var gazetteer = UCDPGazetteer()
    private var sources: UCDPSources
    /// The record in which each id stands.
    private var recordOfID: [String: Int] = [:]
    private var writer = JSONWriter()

    private var disordered = Tally()
    private var sourceDates = Tally()
    private var sourceCounts = Tally()
    private var sourcesBeforeEvent = Tally()

    init(fileName: String, now: CivilDay) {
        self.fileName = fileName
        sources = UCDPSources(now: now)
    }

    /// Reads all records: the header, a row of tags if there is one, and the data.
    mutating func read(_ records: some Sequence<TableRecord>) {
        var columns: UCDPColumns?
        var mayBeTags = true
        for record in records {
            guard let known = columns else {
                columns = UCDPColumns(header: record, path: fileName, diagnostics: &diagnostics)
                if diagnostics.hasErrors { return }
                continue
            }
            if mayBeTags, Self.isTagRow(record) {
                mayBeTags = false
                continue
            }
            mayBeTags = false
            report.rowsRead += 1
            var reader = UCDPRowReader(record, columns: known)
            if let row = reader.read() {
                add(row, of: record, columns: known)
            } else if let problem = reader.problem {
                skip(record, .importRowSkipped, problem.reason, problem.range)
            }
        }
        if columns == nil {
            diagnostics.append(Diagnostic(.importColumn, "'\(fileName)' has no header", at: location(nil)))
        }
    }

    /// HXL tags stand in the record after the header (hxlstandard.org): the first cell that is not empty begins with `#`.
    private static func isTagRow(_ record: TableRecord) -> Bool {
        record.fields.lazy.map { CellText.trimmed($0.bytes) }.first { !$0.isEmpty }?.first == UInt8(ascii: "#")
    }

    private mutating func add(_ row: UCDPRow, of record: TableRecord, columns: UCDPColumns) {
        func range(_ column: UCDPColumns.Column) -> SourceRange? { columns.field(column, of: record)?.range }

        if let first = recordOfID[row.id] {
            skip(record, .importDuplicateID, "id '\(row.id)' stands in record \(first) already", range(.id))
            return
        }
        recordOfID[row.id] = record.number

        let cited = sources.add(row.citations)
        if cited.foundImplausible { sourceDates.add(record, range(.sourceArticle)) }
        if row.citationCountDiffers { sourceCounts.add(record, range(.sourceCount)) }
        if let earliest = cited.earliest, earliest < row.start { sourcesBeforeEvent.add(record, range(.sourceArticle)) }
        if !row.estimates.isOrdered { disordered.add(record, range(.best)) }

        actors.add(row)
        let units = row.location.units()
        let place = gazetteer.add(row.location, units: units)
        let incident = UCDPIncident(row: row, place: place, units: units, sourceIDs: cited.ids)
        incident.write(to: &writer)
        incidents.append(OwnedRecords.Entry(id: incident.id, path: incident.path, line: writer.take()[...]))
    }

    private mutating func skip(_ record: TableRecord, _ code: DiagnosticCode, _ reason: String, _ range: SourceRange?) {
        report.skipped.append(ImportReport.SkippedRow(record: record.number, reason: reason))
        diagnostics.append(
            Diagnostic(code, "Record \(record.number) is left out: \(reason)", at: location(range ?? record.range)))
    }

    /// Joins what was read with the files of earlier imports.
    mutating func finish(existing: [String: [UInt8]], version: String?) -> ImportResult {
        let earlier = EarlierFiles(existing, owns: UCDPImport.owns)
        diagnostics += earlier.diagnostics
        sayTallies()
        if diagnostics.hasErrors { return ImportResult(report: report) }

        var files: [ImportResult.File] = []
        func join(_ file: OwnedRecords, _ entries: [OwnedRecords.Entry], into report: inout ImportReport) {
            let joined = file.join(entries, existing: earlier.files(of: file.type))
            files += joined.files
            report.counts.append(joined.count)
            if file.type == "incidents" { report.absent = joined.absent }
        }
        join(OwnedRecords(type: "incidents", owned: UCDPIncident.keys), incidents, into: &report)
        join(
            OwnedRecords(type: "actors", owned: ["id", "name", "sources", "external_ids"], suggested: ["kind"]),
            actors.actorEntries(path: "Content/actors/ucdp-ged.jsonl"), into: &report)
        join(
            OwnedRecords(
                type: "places",
                owned: ["id", "name", "within", "latitude", "longitude", "precision", "iso", "sources"],
                suggested: ["kind"]),
            gazetteer.entries(path: "Content/places/ucdp-ged.jsonl"), into: &report)
        join(
            OwnedRecords(
                type: "sources", owned: ["id", "title", "publisher", "published", "note", "licence", "attribution"],
                suggested: ["kind", "url"]),
            sources.entries(path: "Content/sources/ucdp-ged.jsonl", version: version), into: &report)
        join(
            OwnedRecords(type: "campaigns", owned: ["id", "title", "kind", "sources", "external_ids"]),
            actors.campaignEntries(path: "Content/campaigns/ucdp-ged.jsonl"), into: &report)

        sayAbsent()
        return ImportResult(files: files.sorted { $0.path < $1.path }, report: report)
    }

    // MARK: What is said once

    private mutating func sayTallies() {
        say(.importEstimates, disordered) {
            "\($0) have estimates that are not in order; they are kept, with a note"
        }
        say(.importSourceDate, sourceDates) {
            "\($0) cite sources dated before 1900 or after tomorrow; the dates are taken as unknown"
        }
        say(.importSourceCount, sourceCounts) { "\($0) cite another number of sources than number_of_sources says" }
        say(.importSourceBeforeEvent, sourcesBeforeEvent) { "\($0) cite a source dated before the event" }
        sayNames(
            actors.idsWithSeveralNames, "several names; the most frequent is taken")
        sayNames(
            gazetteer.namesWithSeveralPoints.map { String(decoding: $0, as: UTF8.self) },
            "several points; the most frequent is taken")
    }

    private mutating func say(_ code: DiagnosticCode, _ tally: Tally, _ summary: (String) -> String) {
        guard let first = tally.first else { return }
        let rows =
            tally.count == 1 ? "1 row, record \(first.record)," : "\(tally.count) rows, first record \(first.record),"
        diagnostics.append(Diagnostic(code, summary(rows), at: location(first.range)))
    }

    private mutating func sayNames(_ names: [String], _ what: String) {
        if let found = Diagnostic.severalNames(names, what, in: fileName) { diagnostics.append(found) }
    }

    private mutating func sayAbsent() {
        let found = Diagnostic.absent(
            report.absent, in: fileName,
            reason:
                "If it is a newer release of what was imported before, UCDP has withdrawn them: look at each, and delete "
                + "it or write why it stays.")
        if let found { diagnostics.append(found) }
    }

    private func location(_ range: SourceRange?) -> SourceLocation { SourceLocation(path: fileName, range: range) }
}
