import ArgumentParser
import Authoring
import Building
import Diagnostics
import Reports

struct New: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a new record, with questions on a terminal.",
        discussion: """
            On a terminal, what no option says is asked for; in scripts, or with --no-input, nothing is asked. A few \
            letters are enough where something of the site or a vocabulary is named. The id is made of the title unless \
            --id gives it, and is for ever: it is the file's name and the page's address. Nothing that is there already \
            is written over, and what may be there already under another name is shown first.

              sitrep new incident
              sitrep new incident --title "Shooting at the market" --date 2024-05-03 --kind armed-assault --place kar
              sitrep new actor --title "Market Traders' Association" --kind organisation

            Exit status: 0 written, 1 refused or not wanted, 2 the machine would not.
            """)

    @Argument(help: "What to make: incident, actor, brief, place, source, campaign or page.")
    var type: RecordType

    @Option(name: .shortAndLong, help: "The title or name, as it will be shown.")
    var title: String?

    @Option(help: "The id: lower-case letters, digits and hyphens. Default: made of the title.")
    var id: String?

    @Option(help: "The date in EDTF, such as 2024-05-03, 2024-05 or 2024-05~. Default of incidents and briefs: today.")
    var date: String?

    @Option(help: "The kind, from the vocabulary of the type.")
    var kind: String?

    @OptionGroup(title: "Incidents and campaigns") var incident: IncidentOptions
    @OptionGroup(title: "Actors and places") var other: OtherOptions
    @OptionGroup(title: "Sources and briefs") var source: SourceOptions

    @Option(help: "One paragraph.")
    var summary: String?

    @Option(help: "A word of your own. May be given several times.")
    var tag: [String] = []

    @Flag(help: "Mark the record as a draft, which no build shows.")
    var draft = false

    @Flag(help: "Write it even if it may be there already under another name.")
    var force = false

    @Flag(name: .customLong("no-input"), help: "Ask nothing.")
    var asksNothing = false

    @Flag(name: [.long, .customShort("n")], help: "Show the text, and write nothing.")
    var dryRun = false

    @Option(help: ArgumentHelp("The site's folder: the one with Content/ in it.", valueName: "dir"))
    var site = "."

    func run() async throws {
        try await Failure.shown {
            let manuscript = try await Manuscript.read(
                site: site, threads: Machine.coreCount, mayBeMissing: true)
            let maker = Maker(manuscript, today: Clock.now().day)
            var record: NewRecord?
            do {
                let made = try make(maker)
                record = made
                try write(made, maker)
            } catch let several as AmbiguousAnswer {
                throw Failure.refused(several.refusal) { _ in nil }
            } catch let refusal as Refusal {
                throw Failure.refused(refusal) { path in
                    path == record?.path ? record.map { Array($0.text.utf8) } : manuscript.bytes(path: path)
                }
            } catch is Interview.Stopped {
                Machine.writeError("Nothing was written.\n")
                throw ExitCode(1)
            }
        }
    }

    private var isInterview: Bool { !asksNothing && Machine.isInputTerminal && Machine.isErrorTerminal }

    private func make(_ maker: Maker) throws -> NewRecord {
        var answers = maker.answers(type)
        for (field, values) in given { for value in values { try answers.add(value, to: field) } }
        // What is wrong with an id is said before anything is asked.
        if let id { try maker.check(id: id, type: type) }
        let interview = Interview(
            maker, read: { readLine() }, write: { Machine.writeError($0) })
        if isInterview { try interview.complete(&answers) }
        try answers.fillIn()
        let own =
            try id
            ?? (isInterview
                ? interview.id(for: answers)
                : RecordID.suggestion(for: answers[.title][0])
                    ?? answers[.title][0])
        try maker.check(id: own, type: type)
        let record = NewRecord(id: own, answers, isDraft: draft)
        let similar = force ? [] : SimilarRecord.all(like: record, in: maker.manuscript)
        if isInterview {
            guard try interview.confirm(despite: similar) else { throw Interview.Stopped() }
        } else if !similar.isEmpty {
            var refusal = Refusal("This may be there already; --force writes it all the same:")
            refusal.explanation = similar.map { "\($0.path)  \($0.title) (\($0.likeness))" }
            throw refusal
        }
        return record
    }

    private func write(_ record: NewRecord, _ maker: Maker) throws {
        let warnings = try maker.check(record)
        if !warnings.isEmpty {
            Machine.writeError(
                TerminalReporter(usesColor: Machine.usesColor).report(warnings) { _ in Array(record.text.utf8) })
        }
        guard !dryRun else {
            Machine.writeOutput(record.text)
            Machine.writeError("Nothing was written (--dry-run).\n")
            return
        }
        let writer = ContentWriter(site: site)
        guard !writer.exists(record.path) else { throw Refusal("'\(record.path)' is there already") }
        try writer.write(Array(record.text.utf8), to: record.path)
        Machine.writeOutput((site == "." ? "" : site.hasSuffix("/") ? site : site + "/") + record.path + "\n")
    }

    private var given: [(Question.Field, [String])] {
        func one(_ value: String?) -> [String] { value.map { [$0] } ?? [] }
        return [
            (.title, one(title)), (.date, one(date)), (.kind, one(kind)), (.place, one(incident.place)),
            (.actor, incident.actor), (.killed, one(incident.killed)), (.injured, one(incident.injured)),
            (.source, incident.source), (.campaign, incident.campaign), (.within, one(other.within)),
            (.latitude, one(other.latitude)), (.longitude, one(other.longitude)),
            (.precision, one(other.precision)), (.publicRole, one(other.publicRole)), (.partOf, one(other.partOf)),
            (.publisher, one(source.publisher)), (.url, one(source.url)), (.author, source.author),
            (.summary, one(summary)), (.tag, tag),
        ]
    }
}

struct IncidentOptions: ParsableArguments {
    @Option(help: "The place's id, or how it begins.")
    var place: String?

    @Option(help: "Who took part: actor, actor:role or actor:role:basis. May be given several times.")
    var actor: [String] = []

    @Option(help: "How many were killed, as a phrase: 4, at least 4, none, unknown.")
    var killed: String?

    @Option(help: "How many were injured.")
    var injured: String?

    @Option(help: "A source's id, or 'publisher, date, address'. May be given several times.")
    var source: [String] = []

    @Option(help: "A campaign's id. May be given several times.")
    var campaign: [String] = []
}

struct OtherOptions: ParsableArguments {
    @Option(help: "The place that a place lies in.")
    var within: String?

    @Option(parsing: .unconditional, help: "Degrees north.")
    var latitude: String?

    @Option(parsing: .unconditional, help: "Degrees east.")
    var longitude: String?

    @Option(help: "How finely a place's point is known.")
    var precision: String?

    @Option(help: "Why a person may have a page: official, expert, self-declared or private.")
    var publicRole: String?

    @Option(help: "The actor that an actor is part of, or a person a member of.")
    var partOf: String?
}

struct SourceOptions: ParsableArguments {
    @Option(help: "A source's publisher: an actor's id, or a name.")
    var publisher: String?

    @Option(help: "A source's address.")
    var url: String?

    @Option(help: "Who wrote a source or a brief. May be given several times.")
    var author: [String] = []
}

extension RecordType: ExpressibleByArgument {}
