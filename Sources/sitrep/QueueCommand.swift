import ArgumentParser
import Authoring
import Building
import Diagnostics
import Reports

struct QueueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue",
        abstract: "Show what waits for your hand: what could be better known.",
        discussion: """
            Lists probable duplicates, disputed figures, claims of a single origin, unidentified persons, incidents \
            without a month or a place, sources without an archived copy, and records that nobody has touched for long. \
            It looks at everything, drafts and withheld records included, and is never part of a site.

              sitrep queue --kind single-origin --kind disputed

            Exit status: 0 whatever waits, 1 the content has errors that hide some of it, 2 the machine would not.
            """)

    @Option(help: ArgumentHelp("The site's folder: the one with Content/ in it.", valueName: "dir"))
    var site = "."

    @Option(
        help: ArgumentHelp(
            "Only this kind: \(Queue.Kind.allCases.map(\.rawValue).joined(separator: ", ")). May be given several times.",
            valueName: "kind"))
    var kind: [Queue.Kind] = []

    @Option(help: ArgumentHelp("How many of each kind to show; 0 shows all. Default: 10, all in JSON.", valueName: "n"))
    var limit: Int?

    @Option(help: ArgumentHelp("After how many days a record counts as untouched.", valueName: "days"))
    var untouched = 90

    @Option(
        help: ArgumentHelp(
            "The day from which records count as untouched, as 2024-07-26. Default: today.", valueName: "date"))
    var now: Moment?

    @Option(help: "How it is shown: text, or json for programs.")
    var format = Format.text

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0.") }
        guard (1...36_500).contains(untouched) else { throw ValidationError("--untouched takes a number of days.") }
    }

    func run() async throws {
        let manuscript = try await Failure.shown {
            try await Manuscript.read(site: site, threads: Machine.coreCount)
        }
        let errors = manuscript.diagnostics.count { $0.severity == .error }
        let queue = Queue(
            manuscript.report, now: now?.instant ?? Clock.now(), untouchedDays: untouched,
            kinds: kind.isEmpty ? Set(Queue.Kind.allCases) : Set(kind))
        let source = { path in manuscript.bytes(path: path) }
        switch format {
        case .text:
            let table = QueueTable(
                width: Machine.outputWidth ?? 120, usesColor: Machine.isOutputTerminal && Machine.usesColor,
                limit: limit.map { $0 == 0 ? .max : $0 } ?? 10)
            Machine.writeOutput(table.text(queue, source: source))
        case .json:
            Machine.writeOutput(QueueJSON.text(queue, limit: limit.map { $0 == 0 ? .max : $0 } ?? .max, source: source))
        }
        if errors > 0 {
            Machine.writeError(
                "The content has \(DisplayText.count(errors, "error")), and what they stand in may be missing here: sitrep check\n"
            )
            throw ExitCode(1)
        }
    }
}

extension Queue.Kind: ExpressibleByArgument {}
