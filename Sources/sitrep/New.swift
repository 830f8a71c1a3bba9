import ArgumentParser
import Building
import Diagnostics
import Reports

struct New: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a new record for you to fill in.",
        discussion: """
            The id is made of the title unless --id gives it, and is for ever: it is the file's name and the page's
            address. Nothing that is there already is written over.

              sitrep new incident --title "Shooting at the market" --date 2024-05-03 --kind armed-assault
              sitrep new actor --title "Market Traders' Association" --kind organisation
            """)

    @Argument(help: "What to make: incident, actor, brief, place, source, campaign or page.")
    var type: RecordType

    @Option(name: .shortAndLong, help: "The title or name, as it will be shown.")
    var title: String

    @Option(help: "The id: lower-case letters, digits and hyphens.")
    var id: String?

    @Option(help: "The date in EDTF, such as 2024-05-03, 2024-05 or 2024-05~. Default: today in UTC.")
    var date: String?

    @Option(help: "The kind, from the vocabulary of the type.")
    var kind: String?

    @Option(help: ArgumentHelp("The site's folder: the one with Content/ in it.", valueName: "dir"))
    var site = "."

    func run() async throws {
        let id = id ?? RecordID.suggestion(for: title) ?? title
        guard RecordID.isValid(id.utf8) else {
            throw ValidationError(
                "'\(id)' is no id: 1 to 81 lower-case letters, digits and hyphens. Give one with --id.")
        }
        let today = EventDate(Day(number: Clock.now().seconds / 86_400)).text
        if let date, case .failure(let error) = EventDate.parse(date) {
            throw ValidationError(
                error.message + (error.suggestion.map { ". Did you mean '\($0)'?" } ?? ""))
        }
        let record = NewRecord(type: type, id: id, title: title, date: date ?? today, kind: kind)
        try await Failure.shown {
            let taken = try await Pipeline(
                site: site, threads: 1, request: .init(now: Clock.now())
            ).place(of: RecordKey(type, id))
            let writer = ContentWriter(site: site)
            if let taken {
                Machine.writeError("error: \(type.named) '\(id)' is there already, in \(taken)\n")
                throw ExitCode(1)
            }
            guard !writer.exists(record.path) else {
                Machine.writeError("error: \(record.path) is there already\n")
                throw ExitCode(1)
            }
            try writer.write(Array(record.text.utf8), to: record.path)
        }
        Machine.writeOutput((site == "." ? "" : site + "/") + record.path + "\n")
    }
}

extension RecordType: ExpressibleByArgument {}
