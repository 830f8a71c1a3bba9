import ArgumentParser
import Exchange

/// The catalogues whose mappings come with Sitrep.
protocol NamedImport: AsyncParsableCommand {
    static var embedded: EmbeddedMapping { get }
    var file: String? { get }
    var showMapping: Bool { get }
    var options: ImportOptions { get }
}

extension NamedImport {
    func validate() throws {
        if file == nil, !showMapping { throw ValidationError("Name the file to import, or ask for --show-mapping.") }
    }

    func run() async throws {
        let mapping = Self.embedded
        guard !showMapping, let file else { return Machine.writeOutput(mapping.text) }
        try await Failure.shown {
            try await MappedImport.run(file, mapping: mapping.bytes, path: mapping.path, options: options)
        }
    }
}

struct ImportACLED: NamedImport {
    static let embedded = EmbeddedMapping.acled
    static let configuration = CommandConfiguration(
        commandName: "acled",
        abstract: "Import events that you exported from ACLED.",
        discussion: "ACLED does not let its rows be passed on: read the terms that are printed before you publish.")

    @Argument(help: "The CSV file of the export tool, in any of its layouts.")
    var file: String?

    @Flag(help: "Print the mapping, to be changed and used with 'import csv'.")
    var showMapping = false

    @OptionGroup var options: ImportOptions
}

struct ImportGTD: NamedImport {
    static let embedded = EmbeddedMapping.gtd
    static let configuration = CommandConfiguration(
        commandName: "gtd",
        abstract: "Import attacks of the Global Terrorism Database.",
        discussion: "START does not let its rows be passed on: read the terms that are printed before you publish.")

    @Argument(help: "The sheet, saved as CSV.")
    var file: String?

    @Flag(help: "Print the mapping, to be changed and used with 'import csv'.")
    var showMapping = false

    @OptionGroup var options: ImportOptions
}

struct ImportTimelineJS: NamedImport {
    static let embedded = EmbeddedMapping.timelineJS
    static let configuration = CommandConfiguration(
        commandName: "timelinejs",
        abstract: "Import the sheet of a TimelineJS timeline.")

    @Argument(help: "The sheet, saved as CSV.")
    var file: String?

    @Flag(help: "Print the mapping, to be changed and used with 'import csv'.")
    var showMapping = false

    @OptionGroup var options: ImportOptions
}
