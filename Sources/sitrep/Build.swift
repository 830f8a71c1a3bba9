import ArgumentParser
import Building
import Diagnostics
import LeakScan
import Reports

struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check the site and write it as static files.",
        discussion: """
            The output holds the finished site: put it on any static host, below any path, or open index.html from \
            disk. A later build changes only what differs, removes what Sitrep wrote before and no longer plans, and \
            keeps files that are not Sitrep's. Either the old site is there or the new one, whole.

            Exit status: 0 published, 1 something is wrong in the content and nothing was published, 2 the machine \
            would not (disk, permissions), 64 the command was not understood. Ctrl-C leaves the old site as it was.
            """)

    @OptionGroup var siteOptions: SiteOptions
    @OptionGroup var releaseOptions: ReleaseOptions

    @OptionGroup var asOfOptions: AsOfOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The folder to write; a relative path counts from the current folder. Default: site, or site-DATE with "
                + "--as-of.", valueName: "dir"))
    var output: String?

    @Flag(help: "Render every page, even if the last build of this output found the same content.")
    var fresh = false

    @Option(
        help: ArgumentHelp(
            "List what this audience does not see of what the site's own audience sees, by record, after the build.",
            valueName: "label"))
    var diff: TrafficLight?

    func run() async throws {
        let start = Machine.uptime()
        let messages = Messages(format: siteOptions.format, site: siteOptions.site, quiet: siteOptions.quiet)
        let progress = Progress(isShown: siteOptions.format == .text && !siteOptions.quiet)
        var request = releaseOptions.request
        request.asOf = asOfOptions.asOf?.day
        // What is out of date does not take the place of what is not.
        let output = output ?? request.asOf.map { "site-\($0)" } ?? "site"
        var pipeline = Pipeline(
            site: siteOptions.site, threads: releaseOptions.threadCount, request: request,
            onStage: { progress.enter($0) })
        if !fresh { pipeline.recollection = Machine.recollection }
        let report = try await Failure.shown { [pipeline, output] in
            try await Interruption.clearingUp { try await pipeline.build(to: output) }
        }
        progress.clear()
        var difference: (list: AudienceDifference, sources: Building.SourceTexts)?
        if let diff { difference = try await Failure.shown { [pipeline] in try await pipeline.difference(from: diff) } }
        messages.show(report) { json in
            if let (list, sources) = difference { list.write(to: &json) { sources.bytes(path: $0) } }
        }
        guard let published = report.published, published.result != .refused, !report.hasErrors else {
            messages.say("Nothing was published.")
            throw ExitCode(1)
        }
        messages.say(
            Summary(
                report, published, output: output, seconds: Machine.uptime() - start,
                isAsItStood: request.asOf != nil
            ).text)
        if siteOptions.format == .text, let (list, sources) = difference {
            Machine.writeOutput(list.text { sources.bytes(path: $0) })
        }
    }
}
