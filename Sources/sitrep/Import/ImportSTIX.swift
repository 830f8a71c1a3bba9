import ArgumentParser
import Building
import Diagnostics
import Exchange
import Reports

struct ImportSTIX: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stix",
        abstract: "Import a bundle of STIX 2.1.",
        discussion: """
            Writes JSON Lines into Content/: incidents (with the Incident Core extension), actors, places, and reports as \
            sources. Importing again updates what the import owns and keeps what people added. Markings become labels \
            of TLP; what has another marking is imported as amber+strict, which no public build shows.

              sitrep import stix bundle.json --dry-run
            """)

    @Argument(help: "The bundle, a JSON file.")
    var file: String

    @OptionGroup var options: FileImportOptions

    func run() async throws {
        try await FileImport.run(file, options) { bytes, name, content in
            let site = SiteConfiguration.read(content[SiteConfiguration.path]).value
            return STIXImport.run(
                bytes, fileName: name, existing: content, kinds: site.vocabularies.kind.terms.map(\.id))
        }
    }
}
