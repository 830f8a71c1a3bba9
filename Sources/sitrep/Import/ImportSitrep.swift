import ArgumentParser
import Building
import Diagnostics
import Exchange
import Reports

struct ImportSitrep: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sitrep",
        abstract: "Import a report that 'sitrep export json' or a site's data/report.json holds.",
        discussion: """
            Writes a file of JSON Lines for each type of record: Content/incidents/sitrep-import.jsonl and so on. A folder \
            without a site gets the report's settings as Content/site.yaml. Importing again updates what the import \
            wrote and keeps the keys that people added to its lines. A record whose id stands in the site's own files is \
            left out and named, and so is one that cannot be read.
            """)

    @Argument(help: "The JSON file.")
    var file: String

    @Option(help: ArgumentHelp("The site's folder; made if need be.", valueName: "dir"))
    var site = "."

    @Option(help: "What the files of this import are called; another name for each site that you import from.")
    var name = "sitrep-import"

    @Flag(help: "Say what would be written, and write nothing.")
    var dryRun = false

    func validate() throws {
        guard RecordID.isValid(name.utf8) else {
            throw ValidationError("--name takes small letters, digits and hyphens, such as harbour-watch.")
        }
    }

    func run() async throws { try await Failure.shown { try await importFile() } }

    private func importFile() async throws {
        let json = try ContentScan.read(file: file)
        let content = try await ContentScan(site: site).scan("Content", mayBeMissing: true)
        let existing = Dictionary(uniqueKeysWithValues: content.value.map { ($0.path, $0.bytes) })
        let fileName = file.split(separator: "/").last.map(String.init) ?? file
        let result = ReportImport.run(json, fileName: fileName, name: name, existing: existing)
        let reporter = TerminalReporter(usesColor: Machine.usesColor)
        if !result.diagnostics.isEmpty {
            Machine.writeError(reporter.report(result.diagnostics) { $0 == fileName ? json : existing[$0] })
        }
        guard !result.hasErrors else {
            Machine.writeError("Nothing was written.\n")
            throw ExitCode(1)
        }
        if !dryRun {
            let writer = ContentWriter(site: site)
            for file in result.value.files { try writer.write(file.bytes, to: file.path) }
        }
        Machine.writeOutput(result.value.report.text + "\n")
        if dryRun { Machine.writeError("Nothing was written (--dry-run).\n") }
    }
}
