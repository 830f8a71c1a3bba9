import ArgumentParser
import Building
import Diagnostics
import Exchange
import Reports

/// What imports of whole files take.
struct FileImportOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The site's folder; made if need be.", valueName: "dir"))
    var site = "."

    @Flag(name: [.long, .customShort("n")], help: "Show what would change as a diff, and write nothing.")
    var dryRun = false
}

/// One import of a file: reads it and the site, and writes or tells what came of it.
enum FileImport {
    static func run(
        _ file: String, _ options: FileImportOptions,
        make: @escaping ([UInt8], String, [String: [UInt8]]) -> Checked<ImportResult>
    ) async throws {
        try await Failure.shown {
            let bytes = try ContentScan.read(file: file)
            let scanned = try await ContentScan(site: options.site).scan("Content", mayBeMissing: true)
            let content = Dictionary(scanned.value.map { ($0.path, $0.bytes) }) { first, _ in first }
            let name = file.split(separator: "/").last.map(String.init) ?? file
            let made = make(bytes, name, content)
            if !made.diagnostics.isEmpty {
                let reporter = TerminalReporter(usesColor: Machine.usesColor)
                Machine.writeError(reporter.report(made.diagnostics) { $0 == name ? bytes : content[$0] })
            }
            guard !made.hasErrors else {
                throw ImportedFiles.refuse()
            }
            let files = ImportedFiles(made.value.files, site: options.site, content: content)
            if options.dryRun {
                files.show()
                Machine.writeError(made.value.report.text + "\nNothing was written (--dry-run).\n")
            } else {
                try files.write()
                Machine.writeOutput(made.value.report.text + "\n")
            }
        }
    }
}
