package import Diagnostics
import Records
import Reports

/// Imports sources from the files of reference managers: BibTeX and BibLaTeX, and CSL-JSON.
///
/// Pure: nothing is read or written here. A source is found again at the next import by its key in the file.
package enum BibliographyImport {
    package enum Format: String, Sendable {
        case bibtex, csl

        /// The file that this import writes.
        package var path: String { "Content/sources/\(rawValue).jsonl" }
    }

    /// - Parameters:
    ///   - bytes: the bibliography, in UTF-8.
    ///   - existing: The files of the site's `Content/`, by path from the site's folder.
    package static func run(
        _ bytes: [UInt8], format: Format, fileName: String, existing: [String: [UInt8]]
    ) -> Checked<ImportResult> {
        var run = BibliographyImportRun(format: format, fileName: fileName)
        // JSON says by itself that it is no UTF-8, item by item.
        if format == .bibtex, String(validating: bytes, as: UTF8.self) == nil {
            let problem = Diagnostic(
                .importFile, "'\(fileName)' is not in UTF-8", at: SourceLocation(path: fileName),
                explanation: "Save it as UTF-8 in the program that wrote it.")
            return Checked(ImportResult(), [problem])
        }
        switch format {
        case .bibtex: run.read(bibtex: bytes)
        case .csl: run.read(csl: bytes)
        }
        let result = run.finish(existing: existing)
        return Checked(result, run.diagnostics)
    }
}

/// One import on its way.
struct BibliographyImportRun {
    let format: BibliographyImport.Format
    let fileName: String
    var diagnostics: [Diagnostic] = []
    var report = ImportReport()
    private var items: [BibliographyItem] = []
    private var numbers: [String: Int] = [:]
    /// Fields that are not read, with how many entries have each.
    private var unread: [String: Int] = [:]

    init(format: BibliographyImport.Format, fileName: String) {
        self.format = format
        self.fileName = fileName
        report.unit = "entries"
    }

    mutating func add(_ item: BibliographyItem) {
        if let first = numbers[item.key] {
            skip(item.number, "'\(item.key)' stands in entry \(first) already", item.range, code: .importDuplicateID)
            return
        }
        numbers[item.key] = item.number
        guard item.isNamed else {
            skip(item.number, "it has neither a title nor a publisher nor an address", item.range)
            return
        }
        items.append(item)
    }

    mutating func skip(
        _ number: Int, _ reason: String, _ range: SourceRange, code: DiagnosticCode = .importRowSkipped
    ) {
        report.skipped.append(ImportReport.SkippedRow(record: number, reason: reason))
        diagnostics.append(
            Diagnostic(
                code, "Entry \(number) is left out: \(reason)", at: SourceLocation(path: fileName, range: range)))
    }

    /// That a value of an entry could not be read.
    mutating func say(
        _ item: BibliographyItem, _ what: String, _ range: SourceRange, _ code: DiagnosticCode = .importCell
    ) {
        diagnostics.append(
            Diagnostic(
                code, "Entry \(item.number), '\(item.key)': \(what)",
                at: SourceLocation(path: fileName, range: range)))
    }

    mutating func passOver(_ field: String) { unread[field, default: 0] += 1 }

    /// Joins what was read with the file of earlier imports.
    mutating func finish(existing: [String: [UInt8]]) -> ImportResult {
        if !unread.isEmpty {
            let fields = unread.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))" }
            diagnostics.append(
                Diagnostic(
                    .importUnknown,
                    "Fields that a source has no place for are left out: \(fields.joined(separator: ", "))",
                    at: SourceLocation(path: fileName)))
        }
        let earlier = RecordLines(existing[format.path] ?? [])
        if let line = earlier.unreadableLine {
            diagnostics.append(
                Diagnostic(
                    .importExisting, "Line \(line) of '\(format.path)' is no JSON object with an id",
                    at: SourceLocation(path: format.path),
                    explanation:
                        "It may hold what somebody added by hand. Mend the line or delete it, then import again."))
        }
        guard !diagnostics.hasErrors else { return ImportResult(report: report) }
        let own = SiteIDs(existing.filter { $0.key != format.path })
        var entries: [OwnedRecords.Entry] = []
        var taken: Set<String> = []
        var writer = JSONWriter()
        for item in items {
            let id = Self.id(of: item, format)
            guard !own.has(id, "sources"), taken.insert(id).inserted else {
                skip(item.number, "'\(id)' is the id of another source of the site", item.range)
                continue
            }
            item.write(id: id, scheme: format.rawValue, into: &writer)
            entries.append(.init(id: id, path: format.path, line: writer.take()[...]))
        }
        let joined = OwnedRecords(type: "sources", owned: BibliographyItem.keys, suggested: ["kind"]).join(
            entries, existing: [(path: format.path, lines: earlier.lines)])
        report.counts.append(joined.count)
        let absent = Diagnostic.absent(joined.absent, noun: "source", in: fileName)
        if let absent { diagnostics.append(absent) }
        return ImportResult(
            files: joined.files.filter { !$0.bytes.isEmpty || existing[$0.path] != nil }, report: report)
    }

    /// The key where it is an id; else one made of it.
    private static func id(of item: BibliographyItem, _ format: BibliographyImport.Format) -> String {
        if RecordID.isValid(item.key.utf8) { return item.key }
        return StableID.make(
            format.rawValue, slug: StableID.slug(Array(item.key.utf8), limit: 40),
            digest: StableID.digest([item.key.utf8]))
    }
}
