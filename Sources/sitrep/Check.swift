import ArgumentParser
import Authoring
import Building
import Diagnostics
import Reports

struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run every check, links of the finished pages included, and write nothing.",
        discussion: """
            'sitrep explain CODE' says what a code in square brackets means. A site changes the severity of warnings with \
            'checks:' in site.yaml; a record sets one aside with 'waive:' and a reason.

            An old site writes down what is wrong with it now, and from then on sees what is new:

              sitrep check --write-baseline checks.baseline
              sitrep check --baseline checks.baseline --strict

            --as-of checks the site as it stood on a day, by what was recorded: whether it can be built, and whether it would \
            hold what is withheld today.

            --fix mends what can have been meant in one way only; with --dry-run it shows the changes as a diff.

            Exit status: 0 nothing is wrong, 1 something is, 2 the machine would not.
            """)

    @OptionGroup var siteOptions: SiteOptions
    @OptionGroup var releaseOptions: ReleaseOptions
    @OptionGroup var asOfOptions: AsOfOptions

    @Flag(help: "Count warnings as errors.")
    var strict = false

    @Option(help: ArgumentHelp("Hide the warnings that this file lists, and count them.", valueName: "file"))
    var baseline: String?

    @Option(help: ArgumentHelp("Write the warnings there are now into this file.", valueName: "file"))
    var writeBaseline: String?

    @Flag(help: "Mend what can be mended for certain, then check.")
    var fix = false

    @Flag(name: [.long, .customShort("n")], help: "With --fix: show what would change as a diff, and write nothing.")
    var dryRun = false

    @Flag(help: "Ask the web, with the program curl, whether the addresses that the site names still answer.")
    var external = false

    @Option(help: ArgumentHelp("Where answers of --external are kept for a week.", valueName: "file"))
    var externalCache: String?

    @Option(help: .hidden)
    var externalPause: Double = 1

    func validate() throws {
        if dryRun, !fix { throw ValidationError("--dry-run goes with --fix.") }
        if baseline != nil, writeBaseline != nil {
            throw ValidationError("--baseline and --write-baseline do not go together.")
        }
        if asOfOptions.asOf != nil, fix || external || baseline != nil || writeBaseline != nil {
            throw ValidationError("--as-of goes with none of --fix, --external, --baseline and --write-baseline.")
        }
        if !(0...600).contains(externalPause) { throw ValidationError("--external-pause takes 0 to 600 seconds.") }
    }

    func run() async throws {
        let messages = Messages(format: siteOptions.format, site: siteOptions.site, quiet: siteOptions.quiet)
        if fix {
            let isDone = try await Failure.shown { try await self.mend(messages) }
            if isDone { return }
        }
        let progress = Progress(isShown: siteOptions.format == .text && !siteOptions.quiet)
        var request = releaseOptions.request
        request.asOf = asOfOptions.asOf?.day
        let pipeline = Pipeline(
            site: siteOptions.site, threads: releaseOptions.threadCount, request: request,
            onStage: { progress.enter($0) })
        var report = try await Failure.shown { try await pipeline.check() }
        progress.clear()
        if external {
            let found = try await Failure.shown { try await self.askTheWeb(report, messages) }
            report.diagnostics += found
        }
        if let writeBaseline {
            try await Failure.shown { try self.write(report, to: writeBaseline, messages) }
            // What is written down is dealt with; what cannot be is still shown.
            report.diagnostics.removeAll { $0.severity == .warning }
        }
        let remarks = try await Failure.shown { try self.hideKnown(&report) }
        messages.show(report)
        for remark in remarks { messages.say(remark) }
        if report.waived > 0 {
            messages.say("\(Self.count(report.waived, "problem")) set aside by waivers in records.")
        }
        if Machine.isErrorTerminal { hint(at: report, messages) }
        let isSound = !report.hasErrors && !(strict && report.diagnostics.contains { $0.severity == .warning })
        guard isSound else { throw ExitCode(1) }
        if report.diagnostics.isEmpty, writeBaseline == nil { messages.say("Nothing is wrong.") }
    }

    /// What to do next, for somebody at a terminal.
    private func hint(at report: BuildReport, _ messages: Messages) {
        guard let code = report.diagnostics.max(by: { $0.severity < $1.severity })?.code.name else { return }
        messages.say("What a code means: sitrep explain \(code)")
        let certain = report.diagnostics.count(where: \.isCertain)
        if certain > 0 { messages.say("\(Self.count(certain, "problem")) can be mended for you: sitrep check --fix") }
    }

    // MARK: Baselines

    private func write(_ report: BuildReport, to path: String, _ messages: Messages) throws {
        let baseline = Baseline(report.diagnostics, records: RecordLocator(report.report))
        try WorkingFile(path).write(Array(baseline.text.utf8))
        messages.say("\(Self.count(baseline.count, "warning")) written into \(DisplayText.safe(path)).")
    }

    /// Takes out what the baseline lists; returns what to say of it.
    private func hideKnown(_ report: inout BuildReport) throws -> [String] {
        guard let path = baseline else { return [] }
        guard let known = Baseline(try ContentScan.read(file: path)) else {
            Machine.writeError(
                "error: \(DisplayText.safe(path)) is no baseline; 'sitrep check --write-baseline' writes one\n")
            throw ExitCode(2)
        }
        let result = known.applied(to: report.diagnostics, records: RecordLocator(report.report))
        report.diagnostics = result.kept
        var lines: [String] = []
        if result.hidden > 0 { lines.append("\(Self.count(result.hidden, "warning")) hidden by the baseline.") }
        if !result.gone.isEmpty {
            lines.append(
                "\(Self.count(result.gone.count, "entry", "entries")) of the baseline no longer "
                    + "\(result.gone.count == 1 ? "occurs" : "occur"); write it anew to drop "
                    + "\(result.gone.count == 1 ? "it" : "them"):")
            lines += result.gone.prefix(20).map {
                DisplayText.safe("  \($0.path): \($0.summary) [\($0.code)]")
            }
            if result.gone.count > 20 { lines.append("  … and \(result.gone.count - 20) more") }
        }
        return lines
    }

    // MARK: Fixes

    /// Mends the content; whether that was all there is to do.
    private func mend(_ messages: Messages) async throws -> Bool {
        let content = try await ContentScan(site: siteOptions.site, threads: releaseOptions.threadCount)
            .scan("Content").value
        let siteFile = Pipeline.siteFile(of: content)
        let fixing = Fixing(content, site: SiteConfiguration.read(siteFile).value)
        if dryRun { for file in fixing.files { Machine.writeDiff(file.diff) } }
        if !dryRun { try ContentWriter(site: siteOptions.site).make(fixing.fileChanges) }
        for file in fixing.files {
            for mended in file.mended {
                messages.say(
                    DisplayText.safe(
                        "\(file.path): \(mended.summary): '\(mended.suggestion ?? "")' \(dryRun ? "would be" : "is") "
                            + "written [\(mended.code.name)]"))
            }
        }
        let count = fixing.files.reduce(0) { $0 + $1.mended.count }
        let what = "\(Self.count(count, "fix", "fixes")) in \(Self.count(fixing.files.count, "file"))"
        messages.say(
            count == 0 ? "Nothing can be mended for certain." : dryRun ? "\(what) to be made." : "\(what) made.")
        return dryRun
    }

    // MARK: The web

    private func askTheWeb(_ report: BuildReport, _ messages: Messages) async throws -> [Diagnostic] {
        let file = (externalCache ?? Machine.cacheFolder.map { $0 + "/links.txt" }).map(WorkingFile.init)
        var cache = file?.read().map { WebLinkCache($0) } ?? WebLinkCache()
        let links = WebLink.all(in: report.report)
        let check = WebLinkCheck(
            probe: CurlProbe(agent: "sitrep/\(Version.text) (link check of a report's sources)"),
            pause: .seconds(externalPause), today: Clock.now().day)
        let outcome = try await check.run(links, cache: &cache)
        if outcome.asked > 0 { try file?.write(Array(cache.text.utf8)) }
        messages.say(
            "\(Self.count(links.count, "address", "addresses")): \(outcome.asked) asked, \(outcome.known) known from the "
                + "last seven days.")
        return report.weighed(outcome.diagnostics)
    }

    private static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
        "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
    }
}
