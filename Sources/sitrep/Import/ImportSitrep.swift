import ArgumentParser
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

              sitrep import sitrep report.json --site copy
              sitrep import sitrep report.json --name harbour-watch --dry-run
            """)

    @Argument(help: "The JSON file.")
    var file: String

    @OptionGroup var options: FileImportOptions

    @Option(help: "What the files of this import are called; another name for each site that you import from.")
    var name = "sitrep-import"

    func validate() throws {
        guard RecordID.isValid(name.utf8) else {
            throw ValidationError("--name takes small letters, digits and hyphens, such as harbour-watch.")
        }
    }

    func run() async throws {
        let name = name
        try await FileImport.run(file, options) { bytes, fileName, content in
            ReportImport.run(bytes, fileName: fileName, name: name, existing: content)
        }
    }
}
