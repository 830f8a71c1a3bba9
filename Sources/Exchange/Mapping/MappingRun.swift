import Diagnostics
import Records
import Reports

/// One import by a mapping on its way: what the rows have given so far, and what is to be said about them.
struct MappingRun {
    let mapping: TableMapping
    let fileName: String
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var findings = ImportFindings()
    private var report = ImportReport()

    var actors: MappedActors
    var places: MappedPlaces
    var sources: MappedSources
    var campaigns = MappedCampaigns()
    private var incidents: [OwnedRecords.Entry] = []
    /// The record in which each id stands.
    private var recordOfID: [String: Int] = [:]
    private var writer = JSONWriter()

    init(_ mapping: TableMapping, fileName: String, joiner: NameJoiner) {
        self.mapping = mapping
        self.fileName = fileName
        actors = MappedActors(mapping, joiner: joiner)
        places = MappedPlaces(mapping, joiner: joiner)
        sources = MappedSources(mapping)
    }

    /// Reads all records: the header, a row of tags if there is one, and the data.
    mutating func read(_ records: some Sequence<TableRecord>) {
        var binding: ColumnBinding?
        var isFirst = true
        for record in records {
            guard let known = binding else {
                binding = ColumnBinding(mapping, header: record, path: fileName, diagnostics: &diagnostics)
                if diagnostics.hasErrors { return }
                continue
            }
            defer { isFirst = false }
            if isFirst, record.isTagRow || record.isBlank { continue }
            if record.isBlank { continue }
            report.rowsRead += 1
            read(record, known)
        }
    }

    private mutating func read(_ record: TableRecord, _ binding: ColumnBinding) {
        if let reason = record.damage(columns: binding.count) {
            skip(record, .importRowSkipped, reason, record.range)
            return
        }
        var row = MappedRow(record, binding)
        for rule in mapping.leaveOut where row.holds(rule.conditions) {
            // Said by the mapping, so no warning.
            report.skipped.append(ImportReport.SkippedRow(record: record.number, reason: rule.reason))
            return
        }
        let incident = incident(&row)
        guard let incident, row.problem == nil else {
            let problem = row.problem ?? ("it makes no record", record.range)
            skip(record, row.isDuplicate ? .importDuplicateID : .importRowSkipped, problem.reason, problem.range)
            return
        }
        for finding in row.findings {
            findings.add(
                finding.code, record: record.number, range: finding.range, what: finding.what, detail: finding.detail)
        }
        incident.write(to: &writer)
        let year = String(incident.date.year)
        let folder = "Content/incidents/\(mapping.name)/"
        let path = folder + String(repeating: "0", count: max(0, 4 - year.utf8.count)) + year + ".jsonl"
        incidents.append(OwnedRecords.Entry(id: incident.id, path: path, line: writer.take()[...]))
    }

    /// The id of a row's incident; nil, with a report, where it cannot be one.
    mutating func id(_ row: inout MappedRow) -> (id: String, text: [UInt8])? {
        guard let cell = row.text(mapping.id) else {
            row.refuse("it has no id", at: row.range(mapping.id))
            return nil
        }
        guard !CellNumber.isScientific(cell) else {
            row.refuse(
                "id \(DateAssembly.shown(cell)) was written by a spreadsheet, which has lost its digits",
                at: row.range(mapping.id))
            return nil
        }
        var text = CellText.oneLine(cell)
        // Programs write a whole number so in a column with gaps.
        if text.count > 2, text.suffix(2).elementsEqual(".0".utf8), CellNumber.whole(text[...]) != nil {
            text.removeLast(2)
        }
        let slug = StableID.slug(text, limit: 40)
        let isWhole = slug.utf8.elementsEqual(text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
        let id =
            isWhole
            ? "\(mapping.name)-\(slug)" : StableID.make(mapping.name, slug: slug, digest: StableID.digest([text]))
        if let first = recordOfID.updateValue(recordOfID[id] ?? row.record.number, forKey: id) {
            row.refuseAsDuplicate(
                "id '\(String(decoding: text.prefix(60), as: UTF8.self))' stands in record \(first) already",
                at: row.range(mapping.id))
            return nil
        }
        return (id, text)
    }

    private mutating func skip(_ record: TableRecord, _ code: DiagnosticCode, _ reason: String, _ range: SourceRange) {
        report.skipped.append(ImportReport.SkippedRow(record: record.number, reason: reason))
        // A file that is damaged throughout is said to be so, not row by row.
        guard report.skipped.count <= 100 else { return }
        diagnostics.append(
            Diagnostic(
                code, "Record \(record.number) is left out: \(reason)",
                at: SourceLocation(path: fileName, range: range)))
    }

    // MARK: Joining with earlier imports

    /// Joins what was read with the files of earlier imports.
    mutating func finish(existing: [String: [UInt8]], review: ReviewFile) -> ImportResult {
        let name = mapping.name
        let earlier = EarlierFiles(existing) { MappingImport.owns(path: $0, name: name) }
        diagnostics += earlier.diagnostics
        diagnostics += findings.diagnostics(path: fileName)
        sayNames(places.namesWithSeveralPoints)
        if report.skipped.count > 100 {
            diagnostics.append(
                Diagnostic(
                    .importRowSkipped, "\(report.skipped.count - 100) more rows are left out; --report names them all",
                    at: SourceLocation(path: fileName)))
        }
        report.findings = findings.lines
        report.unlistedFindings = findings.unlisted
        if diagnostics.hasErrors { return ImportResult(report: report) }

        var files: [ImportResult.File] = []
        func join(_ type: String, _ owned: [String], _ suggested: [String], _ entries: [OwnedRecords.Entry])
            -> OwnedRecords.Joined
        {
            let joined = OwnedRecords(type: type, owned: owned, suggested: suggested).join(
                entries, existing: earlier.files(of: type))
            files += joined.files
            return joined
        }
        func path(_ type: String) -> String { "Content/\(type)/\(name).jsonl" }
        let dataset = mapping.dataset == nil ? nil : name
        let joined = [
            join("incidents", MappedIncident.owned, MappedIncident.suggested, incidents),
            join(
                "actors", ["id", "name", "sources", "external_ids"], ["kind"],
                actors.entries(path: path("actors"), datasetID: dataset)
                    + actors.joined.compactMap {
                        $0.pointer("actors", in: earlier, path: path("actors"), kind: "unknown")
                    }),
            join(
                "places", ["id", "name", "within", "latitude", "longitude", "precision", "iso", "sources"], ["kind"],
                places.entries(path: path("places"), datasetID: dataset)
                    + places.joined.compactMap {
                        $0.pointer("places", in: earlier, path: path("places"), kind: "area")
                    }),
            join(
                "sources", ["id", "title", "publisher", "published", "note", "licence", "attribution"],
                ["kind", "url"], sources.entries(path: path("sources"), mapping: mapping)),
            join(
                "campaigns", ["id", "title", "sources", "external_ids"], [],
                campaigns.entries(path: path("campaigns"), datasetID: dataset, scheme: name)),
        ]
        report.counts = joined.map(\.count)
        report.absent = joined[0].absent
        sayAbsent()
        let questions = askedQuestions(review)
        return ImportResult(
            files: files.sorted { $0.path < $1.path }, report: report, review: review.adding(questions))
    }

    /// The questions about names that the review file does not have yet.
    private mutating func askedQuestions(_ review: ReviewFile) -> [ReviewFile.Question] {
        let all = (actors.questions + places.questions).sorted {
            ($0.subject.rawValue, $0.name) < ($1.subject.rawValue, $1.name)
        }
        guard !all.isEmpty else { return [] }
        let new = all.filter { review.answer($0.subject, $0.name) == nil }
        let many = all.count == 1 ? "1 name is" : "\(all.count) names are"
        diagnostics.append(
            Diagnostic(
                .importJoin,
                "\(many) nearly the site's and stay\(all.count == 1 ? "s" : "") apart until a person decides",
                at: SourceLocation(path: fileName),
                explanation: "Answer the questions in '\(review.path)', and import again."))
        return new
    }

    private mutating func sayNames(_ names: [[UInt8]]) {
        let names = names.map { String(decoding: $0, as: UTF8.self) }
        let found = Diagnostic.severalNames(names, "several points; the most frequent is taken", in: fileName)
        if let found { diagnostics.append(found) }
    }

    private mutating func sayAbsent() {
        let found = Diagnostic.absent(
            report.absent, in: fileName,
            reason:
                "If it is a newer state of what was imported before, they have been withdrawn: look at each, and delete "
                + "it or write why it stays.")
        if let found { diagnostics.append(found) }
    }
}
