import Diagnostics
import Records
import Reports

/// One import of a report, from the file to the files of the site.
struct ReportImportRun {
    let fileName: String
    let name: String
    private(set) var diagnostics: [Diagnostic] = []
    private var report = ImportReport()

    init(fileName: String, name: String) {
        self.fileName = fileName
        self.name = name
        report.unit = "records"
    }

    // MARK: The file

    /// Finds the records; nil where the file is none that can be read.
    mutating func open(_ json: [UInt8]) -> ReportFile? {
        let file = ReportFile(json)
        guard let format = file.format, format.elementsEqual("\"sitrep-report\"".utf8) else {
            refuse(
                "'\(fileName)' is no report of Sitrep", at: file.breach?.offset ?? 0,
                "Such a file is one JSON object that begins with \"format\":\"sitrep-report\". 'sitrep export json' writes it."
            )
            return nil
        }
        let version = file.version.flatMap { Int(String(decoding: $0, as: UTF8.self)) }
        guard let version, version >= 1 else {
            refuse("'\(fileName)' does not say of which version it is", at: 0, "A report has \"version\":1 in it.")
            return nil
        }
        guard version <= ReportImport.version else {
            refuse(
                "'\(fileName)' is of version \(version), and versions up to \(ReportImport.version) are known", at: 0,
                "It was written by a newer Sitrep. Import it with that one, or with a newer one still.")
            return nil
        }
        for key in file.unknownKeys {
            diagnostics.append(
                Diagnostic(
                    .importReport, "'\(key)' is nothing that a report has, and is passed over",
                    at: SourceLocation(path: fileName), severity: .warning))
        }
        if let breach = file.breach {
            diagnostics.append(
                Diagnostic(
                    .importReport, "The file stops being JSON in \(breach.place)",
                    at: location(breach.offset), severity: .warning,
                    explanation:
                        "It may have been cut off. The records before that place are imported, and none behind it."))
        }
        return file
    }

    private mutating func refuse(_ summary: String, at offset: Int, _ explanation: String) {
        diagnostics.append(Diagnostic(.importReport, summary, at: location(offset), explanation: explanation))
    }

    private func location(_ offset: Int) -> SourceLocation {
        SourceLocation(path: fileName, range: SourceRange(start: offset, end: offset + 1))
    }

    // MARK: The records

    mutating func finish(_ file: ReportFile, existing: [String: [UInt8]]) -> ImportResult {
        var files: [ImportResult.File] = []
        let (settings, written) = site(file, existing: existing)
        if let written { files.append(.init(path: SiteConfiguration.path, bytes: written)) }
        let paths = Dictionary(
            uniqueKeysWithValues: RecordType.allCases.map { ($0, ReportImport.path(of: $0, named: name)) })
        let owned = Set(paths.values)
        let earlier = EarlierFiles(existing) { owned.contains($0) }
        diagnostics += earlier.diagnostics
        if diagnostics.hasErrors { return ImportResult(report: report) }

        let own = OwnRecords(existing: existing, besides: owned)
        var decoder = RecordDecoder(site: settings)
        var entries: [RecordType: [OwnedRecords.Entry]] = [:]
        var seen: Set<RecordKey> = []
        var media: Set<String> = []
        for item in file.items {
            report.rowsRead += 1
            guard let (key, line) = record(item, seen, own) else { continue }
            let path = paths[item.type]!
            let read = decoder.decode(line, path: path)
            let errors = read.diagnostics.filter { $0.severity == .error }
            guard errors.isEmpty, let record = read.value.first, record.key == key else {
                let reasons = errors.map(\.summary)
                skip(item, key.id, .importRowSkipped, reasons.first ?? "it cannot be read", Array(reasons.dropFirst()))
                continue
            }
            seen.insert(key)
            for item in record.header.media { media.insert(item.file.id) }
            entries[item.type, default: []].append(.init(id: key.id, path: path, line: line[...]))
        }
        for type in RecordType.allCases {
            let old = earlier.files(of: type.folder)
            let records = OwnedRecords(type: type.folder, owned: ReportImport.ownedKeys(of: type))
            let joined = records.join(entries[type] ?? [], existing: old)
            files += joined.files
            if entries[type] != nil || !old.isEmpty { report.counts.append(joined.count) }
            sayAbsent(joined.absent, type)
        }
        sayMissing(media.filter { existing["Content/media/\($0)"] == nil }.sorted())
        return ImportResult(files: files.sorted { $0.path < $1.path }, report: report)
    }

    /// The record's key and its line without what the other site worked out; nil where it is left out.
    private mutating func record(
        _ item: ReportFile.Item, _ seen: Set<RecordKey>, _ own: OwnRecords
    ) -> (key: RecordKey, line: [UInt8])? {
        guard item.bytes.count <= 4 * RecordLimits.recordBytes else {
            skip(item, nil, .importRowSkipped, "it has \(item.bytes.count) bytes, and a record may have 1 MB")
            return nil
        }
        var scanner = JSONScanner(item.bytes)
        guard let members = scanner.object(), scanner.isAtEnd else {
            skip(item, nil, .importRowSkipped, "it is no JSON object")
            return nil
        }
        let ids = members.filter { $0.key.elementsEqual("id".utf8) }
        let id = ids.first.map { String(decoding: $0.value.dropFirst().dropLast(), as: UTF8.self) }
        guard ids.count == 1, let id, RecordID.isValid(id.utf8), ids[0].value.first == UInt8(ascii: "\"") else {
            skip(item, nil, .importRowSkipped, ids.isEmpty ? "it has no id" : "its id is no id")
            return nil
        }
        let key = RecordKey(item.type, id)
        guard !seen.contains(key) else {
            skip(item, id, .importDuplicateID, "the id stands in the file already")
            return nil
        }
        if let path = own.path(of: key) {
            skip(item, id, .importOwnRecord, "the site has a record of its own with this id, in \(path)")
            return nil
        }
        var line: [UInt8] = []
        for member in members where !member.key.elementsEqual("derived".utf8) {
            line.append(UInt8(ascii: line.isEmpty ? "{" : ","))
            line.append(UInt8(ascii: "\""))
            line += member.key
            line += [UInt8(ascii: "\""), UInt8(ascii: ":")]
            line += CompactJSON.of(member.value)
        }
        line.append(UInt8(ascii: "}"))
        guard line.count <= RecordLimits.recordBytes else {
            skip(item, id, .importRowSkipped, "it has \(line.count) bytes, and a record may have 1 MB")
            return nil
        }
        return (key, line)
    }

    private mutating func skip(
        _ item: ReportFile.Item, _ id: String?, _ code: DiagnosticCode, _ reason: String, _ others: [String] = []
    ) {
        let name = "Record \(item.number) of '\(item.type.folder)'" + (id.map { " ('\($0)')" } ?? "")
        report.skipped.append(.init(record: item.number, reason: reason))
        diagnostics.append(
            Diagnostic(
                code, "\(name) is left out: \(reason)", at: location(item.bytes.startIndex),
                explanation: others.isEmpty ? nil : "Besides: \(others.prefix(3).joined(separator: "; "))."))
    }

    // MARK: The site

    /// The site's own settings, or those of the report, which are then written.
    private mutating func site(
        _ file: ReportFile, existing: [String: [UInt8]]
    ) -> (settings: SiteConfiguration, written: [UInt8]?) {
        if let own = existing[SiteConfiguration.path] { return (SiteConfiguration.read(own).value, nil) }
        guard let bytes = file.site, let tree = JSONReader.read(bytes, path: fileName, shift: 0).value else {
            diagnostics.append(
                Diagnostic(
                    .importReport, "The file has no settings of a site, so Content/site.yaml has but a title",
                    at: SourceLocation(path: fileName), severity: .warning))
            let text = Array("content_version: 1\ntitle: Imported report\n".utf8)
            return (SiteConfiguration.read(text).value, text)
        }
        let text = Array(YAMLDocument(tree.root).text.utf8)
        let read = SiteConfiguration.read(text)
        for problem in read.diagnostics where problem.severity == .error {
            diagnostics.append(
                Diagnostic(
                    .importReport, "The settings of the site cannot all be read: \(problem.summary)",
                    at: location(bytes.startIndex), severity: .warning,
                    explanation: "Mend them in Content/site.yaml, where they stand as the file has them."))
        }
        return (read.value, text)
    }

    // MARK: Earlier imports

    private mutating func sayAbsent(_ ids: [String], _ type: RecordType) {
        guard let first = ids.first else { return }
        diagnostics.append(
            Diagnostic(
                .importAbsent,
                "\(ids.count) \(type.folder) of an earlier import are not in the file, '\(first)' first; they are kept",
                at: SourceLocation(path: fileName),
                explanation: "Delete their lines where they are to go."))
    }

    private mutating func sayMissing(_ media: [String]) {
        guard !media.isEmpty else { return }
        let names = media.prefix(3).joined(separator: ", ") + (media.count > 3 ? ", …" : "")
        diagnostics.append(
            Diagnostic(
                .importMedia, "Records show what Content/media does not have: \(names)",
                at: SourceLocation(path: fileName),
                explanation: "A report names its pictures and does not hold them. Copy them there before you build."))
    }
}
