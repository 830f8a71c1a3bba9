import ArgumentParser
import Building
import Diagnostics
import Exchange

struct ImportCSV: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "csv",
        abstract: "Import a table of your own by a mapping file.",
        discussion: """
            The mapping says which column gives which field; Documentation/imports.md explains it. Commas, semicolons \
            and tabs are told apart by the header.

              sitrep import csv incidents.csv --mapping incidents-mapping.yaml --dry-run
            """)

    @Argument(help: "The table: comma-separated values with a header.")
    var file: String

    @Option(help: ArgumentHelp("The mapping file.", valueName: "file"))
    var mapping: String

    @OptionGroup var options: ImportOptions

    func run() async throws {
        try await Failure.shown {
            try await MappedImport.run(
                file, mapping: try ContentScan.read(file: mapping), path: mapping, options: options)
        }
    }
}
