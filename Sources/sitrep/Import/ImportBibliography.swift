import ArgumentParser
import Exchange

struct ImportBibTeX: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bibtex",
        abstract: "Import sources from a file of BibTeX or BibLaTeX.",
        discussion: """
            Writes Content/sources/bibtex.jsonl. Importing again finds each entry by its key, updates what the import \
            owns and keeps what people added.

              sitrep import bibtex library.bib --dry-run
            """)

    @Argument(help: "The .bib file, in UTF-8.")
    var file: String

    @OptionGroup var options: FileImportOptions

    func run() async throws {
        try await FileImport.run(file, options) {
            BibliographyImport.run($0, format: .bibtex, fileName: $1, existing: $2)
        }
    }
}

struct ImportCSL: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "csl",
        abstract: "Import sources from a file of CSL-JSON.",
        discussion: """
            Writes Content/sources/csl.jsonl. Importing again finds each item by its id, updates what the import owns \
            and keeps what people added.

              sitrep import csl library.json --dry-run
            """)

    @Argument(help: "The JSON file.")
    var file: String

    @OptionGroup var options: FileImportOptions

    func run() async throws {
        try await FileImport.run(file, options) {
            BibliographyImport.run($0, format: .csl, fileName: $1, existing: $2)
        }
    }
}
