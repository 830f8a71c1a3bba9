import ArgumentParser
import Authoring
import Building
import Diagnostics
import Exchange
import Reports

/// What every import of a table takes.
struct ImportOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The site's folder; made if need be.", valueName: "dir"))
    var site = "."

    @Option(help: "What the table is written in, where the file does not say: utf-8, utf-16 or windows-1252.")
    var encoding: TableEncoding?

    @Flag(name: [.long, .customShort("n")], help: "Show what would change as a diff, and write nothing.")
    var dryRun = false

    @Option(
        help: ArgumentHelp(
            "The file of questions about names; imports/review-NAME.yaml in the site's folder, unless given.",
            valueName: "file"))
    var review: String?

    @Option(help: ArgumentHelp("Write what became of every row to this file.", valueName: "file"))
    var report: String?
}

extension TableEncoding: ExpressibleByArgument {}

/// One import from the files to the files: reads the table and the site, and writes or shows what came of it.
struct ImportSession {
    let options: ImportOptions
    /// The table's name for messages.
    let fileName: String
    private let bytes: [UInt8]
    /// The files of `Content/`, by path from the site's folder.
    private(set) var content: [String: [UInt8]] = [:]
    private var diagnostics: [Diagnostic] = []
    /// What messages may quote, beside the table and the content.
    var quoted: [String: [UInt8]] = [:]

    init(_ file: String, _ options: ImportOptions) async throws {
        self.options = options
        bytes = try ContentScan.read(file: file)
        fileName = file.split(separator: "/").last.map(String.init) ?? file
        let existing = try await ContentScan(site: options.site).scan("Content", mayBeMissing: true)
        for file in existing.value { content[file.path] = file.bytes }
    }

    var site: SiteConfiguration { SiteConfiguration.read(content[SiteConfiguration.path]).value }

    /// Where the questions about names of an import are: a path from the current folder.
    func reviewPath(_ name: String) -> String {
        options.review ?? "\(options.site)/\(MappingImport.reviewPath(name: name))"
    }

    /// The table as UTF-8.
    mutating func table(_ named: TableEncoding?) -> TableText {
        let text = TableText.read(bytes, path: fileName, named: options.encoding ?? named)
        diagnostics += text.diagnostics
        return text.value
    }

    /// Says what came of the import, and writes it unless it is a dry run.
    ///
    /// - Parameter reviewPath: where new questions about names go.
    func finish(
        _ made: Checked<ImportResult>, table: TableText, terms: String?, reviewPath: String? = nil
    ) throws {
        show(diagnostics + made.diagnostics, table)
        if let report = options.report {
            try WorkingFile(report).write(Array(made.value.report.wholeText(of: fileName).utf8))
        }
        guard !made.hasErrors else {
            throw ImportedFiles.refuse()
        }
        let files = ImportedFiles(made.value.files, site: options.site, content: content)
        if options.dryRun {
            files.show()
            if let review = made.value.review, let reviewPath,
                let change = LineComparison.diff(
                    path: reviewPath, before: WorkingFile(reviewPath).read() ?? [], after: review)
            {
                Machine.writeDiff(change)
            }
            Machine.writeError(made.value.report.text + "\n")
        } else {
            if let review = made.value.review, let reviewPath { try WorkingFile(reviewPath).write(review) }
            try files.write()
            Machine.writeOutput(made.value.report.text + "\n")
        }
        if let terms { Machine.writeError(terms.hasSuffix("\n") ? terms : terms + "\n") }
        if options.dryRun { Machine.writeError("Nothing was written (--dry-run).\n") }
    }

    func show(_ diagnostics: [Diagnostic], _ table: TableText) {
        guard !diagnostics.isEmpty else { return }
        let reporter = TerminalReporter(usesColor: Machine.usesColor)
        Machine.writeError(
            reporter.report(diagnostics) { $0 == fileName ? table.bytes : quoted[$0] ?? content[$0] })
    }
}
