import ArgumentParser
import Authoring
import Building
import Diagnostics
import Preview
import Reports

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the site in a browser while you write, and reload it when you save.",
        discussion: """
            Builds the site in memory, serves it to this machine alone, and looks at Content/ and Templates/ from then \
            on: a saved file reloads the page in view where you were, a saved style sheet is exchanged without a reload. \
            With an error the last good pages stay, and what is wrong is shown over them and here. Nothing is written.

            The pages are those of sitrep build, byte for byte, but for one script that reloads them.

              sitrep serve --open
              sitrep serve --drafts --audience amber     what is held back, too

            Ctrl-C ends it. Exit status: 0 ended, 2 the machine would not (the port is taken, say).
            """)

    @OptionGroup var siteOptions: SiteOptions
    @OptionGroup var releaseOptions: ReleaseOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The port to listen at; 0 for any that is free. Default: 8000, or the next that is free.", valueName: "n"))
    var port: Int?

    @Option(
        help: ArgumentHelp(
            "The address to listen at. Any but the default lets other machines read the preview: drafts, embargoed "
                + "records and all.", valueName: "host"))
    var host = "127.0.0.1"

    @Flag(help: "Open the site in the browser.")
    var open = false

    @Flag(help: "Show drafts, too.")
    var drafts = false

    @Flag(
        help:
            "Look at the files again and again instead of being told by the system, for file systems that do not tell.")
    var poll = false

    func validate() throws {
        if let port, !(0...65_535).contains(port) { throw ValidationError("--port takes a number from 0 to 65535.") }
    }

    func run() async throws {
        let listener = try self.listener()
        var request = releaseOptions.request
        request.includesDrafts = drafts
        let threads = releaseOptions.threadCount
        let preview = PreviewSite(
            rule: HostRule(host: host), run: UInt64(max(0, Clock.now().seconds)),
            ownPages: ["queue": { report in Array(QueuePage.html(of: report, now: Clock.now()).utf8) }])
        let server = PreviewServer(listener: listener) { preview.respond(to: $0) }
        let messages = Messages(format: siteOptions.format, site: siteOptions.site, quiet: siteOptions.quiet)
        let session = PreviewSession(
            site: LiveSite(site: siteOptions.site, threads: threads, request: request, clock: releaseOptions.clock),
            preview: preview,
            server: server, threads: threads
        ) { round in
            if let report = round.report { messages.show(report) }
            if let line = Self.line(round) { messages.say(line) }
        }
        // Before the first build, so that nothing falls between the two.
        let changes = ContentWatcher(
            site: siteOptions.site, method: poll ? .polling(every: .milliseconds(250)) : .system,
            onNotice: { messages.say("\($0)") }
        ).changes()
        server.start()
        messages.say("Serving at \(listener.address) (Ctrl-C ends it)")
        messages.say("What waits for your hand: \(listener.address).sitrep/queue.html")
        if !listener.isLoopback { messages.say("Other machines can read this, drafts and embargoed records included.") }
        if open, !BrowserWindow.open(listener.address) { messages.say("No browser could be started.") }
        let work = Task { await session.run(changes) }
        await Interruption.wait()
        work.cancel()
        server.stop()
        messages.say("\nEnded.")
    }

    private func listener() throws -> Listener {
        let ports = port.map { $0...$0 } ?? 8000...8019
        do throws(Listener.Failure) {
            return try Listener.open(host: host, ports: ports)
        } catch {
            Machine.writeError("error: \(error)\n")
            throw ExitCode(2)
        }
    }

    /// What came of a look at the files, for people.
    private static func line(_ round: PreviewSession.Round) -> String? {
        let time = Summary.seconds(round.seconds)
        let last = round.hasPages ? "the pages stay as they were" : "there is nothing to show yet"
        return switch round.outcome {
        case .pages: "Built in \(time)"
        case .styles: "Style sheet changed, in \(time)"
        case .errors: "Not built: \(last)"
        case .failed(let failure): "error: \(failure); \(last)"
        case .links: "The pages are shown; a build would not publish them"
        }
    }
}
