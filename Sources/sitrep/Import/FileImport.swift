import ArgumentParser
import Building
import Diagnostics
import Exchange
import Reports

/// What imports of whole files take.
struct FileImportOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The site's folder; made if need be.", valueName: "dir"))
    var site = "."

    @Flag(help: "Say what would be written, and write nothing.")
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
                Machine.writeError("Nothing was written.\n")
                throw ExitCode(1)
            }
            if !options.dryRun {
                let writer = ContentWriter(site: options.site)
                for file in made.value.files where content[file.path] != file.bytes {
                    try writer.write(file.bytes, to: file.path)
                }
                if !writer.exists(SiteConfiguration.path) {
                    try writer.write(Array(UCDPImport.siteFile.utf8), to: SiteConfiguration.path)
                }
            }
            Machine.writeOutput(made.value.report.text + "\n")
            if options.dryRun { Machine.writeError("Nothing was written (--dry-run).\n") }
        }
    }
}
