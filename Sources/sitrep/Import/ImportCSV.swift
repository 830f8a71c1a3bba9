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
    var mapping: String?

    @Option(
        help: ArgumentHelp("Write a first mapping of the table to this file, and import nothing.", valueName: "file"))
    var writeMapping: String?

    @OptionGroup var options: ImportOptions

    func validate() throws {
        if (mapping == nil) == (writeMapping == nil) {
            throw ValidationError("Name the mapping with --mapping, or have a first one written with --write-mapping.")
        }
    }

    func run() async throws {
        try await Failure.shown {
            if let writeMapping { return try await write(writeMapping) }
            guard let mapping else { return }
            try await MappedImport.run(
                file, mapping: try ContentScan.read(file: mapping), path: mapping, options: options)
        }
    }

    /// A mapping that somebody wrote is never written over.
    private func write(_ path: String) async throws {
        var session = try await ImportSession(file, options)
        let table = session.table(nil)
        let draft = MappingDraft.write(table, fileName: session.fileName)
        session.show(draft.diagnostics, table)
        guard !draft.hasErrors else { throw ExitCode(1) }
        guard WorkingFile(path).read() == nil else {
            Machine.writeError("error: '\(DisplayText.safe(path))' is there already, and was left as it is\n")
            throw ExitCode(1)
        }
        try WorkingFile(path).write(draft.value)
        Machine.writeError("Wrote '\(DisplayText.safe(path))'. Read every line of it before you import.\n")
    }
}
