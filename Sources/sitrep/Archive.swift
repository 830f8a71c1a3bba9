import ArgumentParser
import Building
import Diagnostics
import Reports

struct Archive: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Pack a built site into one ZIP file that opens from disk.",
        discussion: """
            The archive holds what 'sitrep build' wrote and nothing else, each file compared with the site's manifest. \
            Unpacked, its index.html opens in any browser. 'sitrep verify' proves that a copy is whole; so does \
            'sha256sum --check SHA256SUMS'. The build has scanned them for what was withheld then; with --site they are \
            scanned for what is withheld now. The same site makes the same archive of that name, byte for byte.

            The fingerprint that is printed is the SHA-256 of the manifest. Publish it elsewhere, and whoever has a copy \
            knows it for yours.
            """)

    @Argument(help: "The folder of the built site.")
    var folder = "site"

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write. Default: the folder's name with .zip.", valueName: "file"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            "The site's folder, the one with Content/ in it: what it withholds today is looked for before anything is packed.",
            valueName: "dir"))
    var site: String?

    @Option(
        help: ArgumentHelp(
            "For whom the archive is, with --site. Default: the audience in site.yaml.", valueName: "label"))
    var audience: TrafficLight?

    @Option(help: ArgumentHelp("How many threads work. Default: one for each core.", valueName: "n"))
    var threads: Int?

    func run() async throws {
        let name = folder.split(separator: "/").last.map(String.init) ?? "site"
        let path = output ?? "\(name == "." || name == ".." ? "site" : name).zip"
        let last = path.split(separator: "/").last.map(String.init) ?? path
        let top = last.hasSuffix(".zip") ? String(last.dropLast(4)) : last
        if let site { try await scan(site) }
        let archive = SiteArchive(of: folder, threads: threads ?? Machine.coreCount)
        let summary = try await Failure.shown {
            try await Interruption.clearingUp { try await archive.write(to: path, folder: top.isEmpty ? "site" : top) }
        }
        Machine.writeOutput(
            "\(summary.files) files packed into \(DisplayText.safe(path)), \(summary.size) bytes.\n"
                + "Fingerprint: \(summary.fingerprint)\n")
    }

    /// A folder was scanned when it was built; since then more may have been withheld.
    private func scan(_ site: String) async throws {
        let pipeline = Pipeline(
            site: site, threads: threads ?? Machine.coreCount, request: .init(audience: audience, now: Clock.now()))
        let report = try await Failure.shown { try await pipeline.scan(folder) }
        let messages = Messages(format: .text, site: site, quiet: false)
        messages.show(report.diagnostics, report.sources)
        guard !report.hasErrors else {
            messages.say("Nothing was packed.")
            throw ExitCode(1)
        }
    }
}
