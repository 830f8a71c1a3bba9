import ArgumentParser
import Building
import Diagnostics
import Reports

struct Schema: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the JSON Schema of records and of site.yaml, for editors that complete and check.",
        discussion: """
            The schemas (draft 7) are made from the declarations by which Sitrep itself reads: every key, what it says, \
            and what its value may be. With --site they have the terms of that site's vocabularies, and with --ids its \
            records to choose from; write them again when these change.

              sitrep schema incident
              sitrep schema --site . --ids --output schemas

            A schema knows forms. Whether a reference leads anywhere, 'sitrep check' says.
            """)

    @Argument(help: "What to describe: incident, actor, place, source, campaign, brief, page or site. Default: all.")
    var type: EditorSchema.Subject?

    @Option(
        help: ArgumentHelp("The site whose vocabularies are used. Default: the terms every site has.", valueName: "dir")
    )
    var site: String?

    @Flag(help: "Offer the ids of the site's records as completions.")
    var ids = false

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The folder to write TYPE.schema.json into. Default: print the one that is named.", valueName: "dir"))
    var output: String?

    func validate() throws {
        if ids, site == nil { throw ValidationError("--ids needs --site, whose records it offers.") }
        if type == nil, output == nil {
            throw ValidationError("Name a type to print its schema, or a folder with --output for all of them.")
        }
    }

    func run() async throws {
        let terms = try await Failure.shown { try await readTerms() }
        let subjects = type.map { [$0] } ?? EditorSchema.Subject.allCases
        guard let output else {
            for subject in subjects { Machine.writeOutput(EditorSchema(of: subject, terms: terms).text) }
            return
        }
        try await Failure.shown {
            let writer = ContentWriter(site: output.hasPrefix("/") ? "/" : ".")
            let folder = output.split(separator: "/").joined(separator: "/")
            for subject in subjects {
                let path = (folder.isEmpty ? "" : folder + "/") + subject.fileName
                try writer.write(Array(EditorSchema(of: subject, terms: terms).text.utf8), to: path)
                Machine.writeOutput((output.hasPrefix("/") ? "/" : "") + path + "\n")
            }
        }
    }

    private func readTerms() async throws -> EditorSchema.Terms {
        guard let site else { return EditorSchema.Terms(codes: CodeCatalogue.all) }
        let read = try await SiteTerms.read(site: site, includesIDs: ids, threads: Machine.coreCount)
        if !read.diagnostics.isEmpty {
            let reporter = TerminalReporter(usesColor: Machine.usesColor)
            Machine.writeError(
                reporter.report(read.diagnostics) { path in read.sources.first { $0.path == path }?.bytes })
        }
        guard !read.diagnostics.hasErrors else {
            Machine.writeError("Nothing was written.\n")
            throw ExitCode(1)
        }
        return read.terms
    }
}

extension EditorSchema.Subject: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }

    public static var allValueStrings: [String] { allCases.map(\.word) }
}
