import ArgumentParser
import Building
import Diagnostics
import Exchange
import Reports

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring in data of other catalogues.",
        subcommands: [ImportUCDP.self, ImportSTIX.self, ImportSitrep.self])
}

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

    @Option(help: ArgumentHelp("The site's folder; made if need be.", valueName: "dir"))
    var site = "."

    @Option(name: .customLong("dataset-version"), help: "The version of the dataset, such as 23.1, for its citation.")
    var datasetVersion: String?

    @Flag(help: "Say what would be written, and write nothing.")
    var dryRun = false

    func run() async throws {
        try await Failure.shown { try await importFile() }
    }

    private func importFile() async throws {
        let csv = try ContentScan.read(file: file)
        let existing = try await ContentScan(site: site).scan("Content", mayBeMissing: true)
        var owned: [String: [UInt8]] = [:]
        for file in existing.value where UCDPImport.owns(path: file.path) { owned[file.path] = file.bytes }
        let today = Clock.now().day
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let result = UCDPImport.run(
            csv, fileName: name, existing: owned,
            now: CivilDay(year: today.year, month: today.month, day: today.day)!, version: datasetVersion)
        let reporter = TerminalReporter(usesColor: Machine.usesColor)
        if !result.diagnostics.isEmpty {
            Machine.writeError(reporter.report(result.diagnostics) { $0 == name ? csv : owned[$0] })
        }
        guard !result.hasErrors else {
            Machine.writeError("Nothing was written.\n")
            throw ExitCode(1)
        }
        let writer = ContentWriter(site: site)
        if !dryRun {
            let hasSite = writer.exists(SiteConfiguration.path)
            for file in result.value.files { try writer.write(file.bytes, to: file.path) }
            if !hasSite { try writer.write(Array(UCDPImport.siteFile.utf8), to: SiteConfiguration.path) }
        }
        Machine.writeOutput(result.value.report.text + "\n")
        Machine.writeError(UCDPImport.terms + "\n")
        if dryRun { Machine.writeError("Nothing was written (--dry-run).\n") }
    }
}
