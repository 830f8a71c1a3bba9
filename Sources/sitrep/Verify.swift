import ArgumentParser
import Building
import Diagnostics

struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prove that a copy of a site, a folder or an archive, is whole.",
        discussion: """
            Every file is compared with the SHA-256 in the manifest that lies in the copy. A manifest can be forged with \
            the files: give the fingerprint that its publisher made known, and the copy is proven to be theirs.

            Exit status: 0 the copy is whole, 1 it is not, 2 it cannot be read.
            """)

    @Argument(help: "The folder of the site, or the ZIP file.")
    var copy: String

    @Option(help: ArgumentHelp("The fingerprint that the copy must have.", valueName: "sha-256"))
    var fingerprint: String?

    @Flag(help: "Let there be files that were not published with the site.")
    var allowAdded = false

    @Option(help: ArgumentHelp("How many threads work. Default: one for each core.", valueName: "n"))
    var threads: Int?

    func run() async throws {
        var result = try await Failure.shown {
            try await SiteVerification.of(copy, threads: threads ?? Machine.coreCount)
        }
        if allowAdded { result.problems.removeAll { $0.kind == .added } }
        for problem in result.problems { Machine.writeError("error: \(DisplayText.safe(problem.description))\n") }
        let isTheirs = fingerprint.map { $0.lowercased() == result.fingerprint } ?? true
        if !isTheirs {
            Machine.writeError("error: the fingerprint is another one: this is not the site that it was made of\n")
        }
        guard result.problems.isEmpty, isTheirs else {
            Machine.writeOutput("\(DisplayText.safe(copy)) is not whole.\n")
            throw ExitCode(1)
        }
        Machine.writeOutput(
            "\(DisplayText.safe(copy)) is whole: \(result.files) files, \(result.size) bytes.\n"
                + "Fingerprint: \(result.fingerprint)\n")
    }
}
