import ArgumentParser
import Building
import Diagnostics
import Reports

struct Scan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Look into a built site, or any files, for what the site withholds.",
        discussion: """
            Every build does this by itself before anything is published. The verb is for what is out already: \
            yesterday's site, an archive, a folder of files made by hand. What is withheld from the audience is looked for \
            in every byte and every name, in plain, HTML-, JSON-, URL- and base64-encoded form.

            sitrep scan site.zip --audience green

            Exit status: 0 nothing was found, 1 something was, or the content cannot be read, 2 the copy cannot be read.
            """)

    @Argument(help: "The folder, the ZIP file, or a single file.")
    var copy: String

    @OptionGroup var siteOptions: SiteOptions
    @OptionGroup var releaseOptions: ReleaseOptions

    func run() async throws {
        let messages = Messages(format: siteOptions.format, site: siteOptions.site, quiet: siteOptions.quiet)
        let pipeline = Pipeline(
            site: siteOptions.site, threads: releaseOptions.threadCount, request: releaseOptions.request)
        let report = try await Failure.shown { try await pipeline.scan(copy) }
        messages.show(report.diagnostics, report.sources)
        guard !report.hasErrors else { throw ExitCode(1) }
        let files = DisplayText.count(report.files, "file")
        messages.say(
            report.secrets == 0
                ? "Nothing is withheld from \(report.audience.label): there is nothing to look for in \(files)."
                : "\(report.secrets) texts are withheld from \(report.audience.label): none of them is in \(files).")
    }
}
