import ArgumentParser
import Building
import Diagnostics
import History
import Reports

struct RecordCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "Record what the site publishes now, so that later changes can be seen.",
        discussion: """
            Writes a file into History/, below the label of its audience, with every record that is not as it was last \
            recorded; commit it with the content. From then on each record has a version number, an old version keeps a \
            page, readers see what changed and since when, and 'sitrep build --as-of' shows the site as it stood. Where \
            nothing changed nothing is written.

              sitrep record -m "New figures from the hospital"
              sitrep record --dry-run

            What may not be kept is taken out of all recordings, of one record or of one of its fields; numbers and \
            dates stay:

              sitrep record --forget incident:market-shooting
              sitrep record --forget actor:a-witness.body

            The same goes for the line beside the third recording, and for a setting:

              sitrep record --forget recording:3
              sitrep record --forget site:site.description

            Exit status: 0 recorded, or nothing to record; 1 the site has errors; 2 the machine would not.
            """)

    @OptionGroup var siteOptions: SiteOptions
    @OptionGroup var releaseOptions: ReleaseOptions

    @Option(
        name: .shortAndLong, help: ArgumentHelp("A line for readers, shown beside the recording.", valueName: "text"))
    var message: String?

    @Flag(name: [.long, .customShort("n")], help: "Say what would be recorded, and write nothing.")
    var dryRun = false

    @Option(
        help: ArgumentHelp(
            "Take what this record said out of all recordings; with .FIELD behind the id, that field only. recording:N: the line beside a recording.",
            valueName: "type:id"))
    var forget: String?

    func validate() throws {
        if let forget {
            guard Forgetting.Subject(forget) != nil else {
                throw ValidationError("--forget takes a type and an id, such as incident:market-shooting.")
            }
            if message != nil { throw ValidationError("--message and --forget do not go together.") }
        }
        if let message, message.utf8.count > 500 { throw ValidationError("--message takes up to 500 bytes.") }
        if let message, message.contains(where: \.isNewline) { throw ValidationError("--message takes one line.") }
    }

    func run() async throws {
        let messages = Messages(format: siteOptions.format, site: siteOptions.site, quiet: siteOptions.quiet)
        let pipeline = Pipeline(
            site: siteOptions.site, threads: releaseOptions.threadCount, request: releaseOptions.request)
        if let address = forget.flatMap(Forgetting.Subject.init) {
            try await Failure.shown { try await letGo(address, pipeline, messages) }
            return
        }
        let recorded = try await Failure.shown { try await pipeline.record(note: message) }
        messages.show(recorded.report)
        guard !recorded.report.hasErrors else {
            messages.say("Nothing was recorded.")
            throw ExitCode(1)
        }
        if let file = recorded.file, !dryRun {
            try await Failure.shown { try ContentWriter(site: siteOptions.site).write(file.bytes, to: file.path) }
        }
        messages.say(RecordingSummary(recorded, isDryRun: dryRun).text)
    }

    // MARK: Forgetting

    private func letGo(_ subject: Forgetting.Subject, _ pipeline: Pipeline, _ messages: Messages) async throws {
        let forgetting = try await pipeline.forgetting(subject)
        guard forgetting.report.isEmpty else {
            let reporter = TerminalReporter(usesColor: Machine.usesColor)
            Machine.writeError(reporter.report(forgetting.report) { forgetting.texts.bytes(path: $0) })
            messages.say("Nothing was forgotten.")
            throw ExitCode(1)
        }
        guard !forgetting.changes.isEmpty else {
            switch subject {
            case .record(let record, let field):
                messages.say("The recordings hold nothing \(field.map { "under '\($0)' " } ?? "")of \(record.name).")
            case .note(let number):
                messages.say("No line stands beside recording \(number) of this audience.")
            }
            throw ExitCode(1)
        }
        if !dryRun { try ContentWriter(site: siteOptions.site).make(forgetting.changes) }
        let what =
            switch subject {
            case .record(let record, let field):
                "\(field.map { "'\($0)' of " } ?? "")\(record.name) in \(DisplayText.count(forgetting.versions, "version"))"
            case .note(let number): "the line beside recording \(number)"
            }
        var lines = ["\(dryRun ? "Would forget" : "Forgot") \(what):"]
        lines += forgetting.changes.map { "  \($0.path)" }
        lines.append("Numbers, dates and sums stay. A version control still has the files as they were.")
        if case .record = subject { lines.append("What Content/ still says may be recorded again.") }
        messages.say(lines.joined(separator: "\n"))
    }
}
