import ArgumentParser
import Exchange
import Reports

struct ImportUCDP: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ucdp-ged",
        abstract: "Import events of the UCDP Georeferenced Event Dataset.",
        discussion: """
            Writes JSON Lines into Content/: incidents by year, with their actors, places, sources and conflicts. \
            Importing again updates what the import owns and keeps what people added; records that are no longer in \
            the file are reported and kept. A folder without a site gets a small Content/site.yaml.

            Every row that is left out is named with its record number and the reason.
            """)

    @Argument(help: "The CSV file, in any published layout.")
    var file: String

    @Option(name: .customLong("dataset-version"), help: "The version of the dataset, such as 23.1, for its citation.")
    var datasetVersion: String?

    @OptionGroup var options: ImportOptions

    func run() async throws {
        try await Failure.shown {
            var session = try await ImportSession(file, options)
            let table = session.table(nil)
            let today = Clock.now().day
            let made = UCDPImport.run(
                table.bytes, fileName: session.fileName,
                existing: session.content.filter { UCDPImport.owns(path: $0.key) },
                now: CivilDay(year: today.year, month: today.month, day: today.day)!, version: datasetVersion)
            try session.finish(made, table: table, terms: UCDPImport.terms)
        }
    }
}
