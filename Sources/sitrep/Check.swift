import ArgumentParser
import Building
import Diagnostics
import Reports

struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run every check, links of the finished pages included, and write nothing.",
        discussion: "Exit status: 0 nothing is wrong, 1 something is, 2 the machine would not.")

    @OptionGroup var siteOptions: SiteOptions
    @OptionGroup var releaseOptions: ReleaseOptions

    @Flag(help: "Count warnings as errors.")
    var strict = false

    func run() async throws {
        let messages = Messages(format: siteOptions.format, site: siteOptions.site, quiet: siteOptions.quiet)
        let progress = Progress(isShown: siteOptions.format == .text && !siteOptions.quiet)
        let pipeline = Pipeline(
            site: siteOptions.site, threads: releaseOptions.threadCount, request: releaseOptions.request,
            onStage: { progress.enter($0) })
        let report = try await Failure.shown { try await pipeline.check() }
        progress.clear()
        messages.show(report)
        let isSound = !report.hasErrors && !(strict && report.diagnostics.contains { $0.severity == .warning })
        guard isSound else { throw ExitCode(1) }
        if report.diagnostics.isEmpty { messages.say("Nothing is wrong.") }
    }
}
