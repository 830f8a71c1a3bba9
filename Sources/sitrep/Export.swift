import ArgumentParser
import Building
import Diagnostics
import Publishing
import Reports

struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write what the site has released as data for other programs.",
        discussion: """
            The same files that a build puts below data/, to a file or to the terminal; with filters, of some incidents \
            and what belongs to them. Nothing is written while there is an error.

            sitrep export csv --actor ttp --from 2023 > ttp.csv
            sitrep export geojson --kind suicide-bombing --output bombings.geojson
            """)

    @Argument(help: "The format.")
    var format: ExportFormat

    @Option(
        help: ArgumentHelp(
            "What is in it, where the format has several.", valueName: "subject"))
    var of: ExportSubject?

    @Option(help: ArgumentHelp("Only incidents in which this actor has a part; may be repeated.", valueName: "id"))
    var actor: [String] = []

    @Option(help: ArgumentHelp("Only incidents at this place or within it; may be repeated.", valueName: "id"))
    var place: [String] = []

    @Option(help: ArgumentHelp("Only incidents of this kind; may be repeated.", valueName: "kind"))
    var kind: [String] = []

    @Option(help: ArgumentHelp("Only incidents of this case or campaign; may be repeated.", valueName: "id"))
    var campaign: [String] = []

    @Option(help: ArgumentHelp("Only incidents that may have happened on or after this date.", valueName: "edtf"))
    var from: String?

    @Option(help: ArgumentHelp("Only incidents that may have happened on or before this date.", valueName: "edtf"))
    var to: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write, instead of the terminal.", valueName: "file"))
    var output: String?

    @OptionGroup var siteOptions: SiteOptions
    @OptionGroup var releaseOptions: ReleaseOptions
    @OptionGroup var asOfOptions: AsOfOptions

    func run() async throws {
        let messages = Messages(format: siteOptions.format, site: siteOptions.site, quiet: siteOptions.quiet)
        var filter = IncidentFilter()
        filter.actors = actor.map(Self.reference)
        filter.places = place.map(Self.reference)
        filter.kinds = kind.map(Self.reference)
        filter.campaigns = campaign.map(Self.reference)
        filter.from = try Self.date(from, "--from")
        filter.to = try Self.date(to, "--to")
        let request = ExportRequest(of?.subject, format.format, filter: filter)
        var release = releaseOptions.request
        release.asOf = asOfOptions.asOf?.day
        let pipeline = Pipeline(site: siteOptions.site, threads: releaseOptions.threadCount, request: release)
        let (report, bytes) = try await Failure.shown { try await pipeline.export(request) }
        guard let bytes else {
            messages.show(report)
            messages.say("Nothing was written.")
            throw ExitCode(1)
        }
        if let output {
            try await Failure.shown { try WorkingFile(output).write(bytes) }
        } else {
            try await Failure.shown { try Machine.writeData(bytes) }
        }
    }

    private static func reference(_ id: String) -> Reference { Reference(id, at: SourceRange(start: 0, end: 0)) }

    private static func date(_ text: String?, _ option: String) throws -> EventDate? {
        guard let text else { return nil }
        guard let date = EventDate(text) else {
            throw ValidationError("\(option) takes a date in EDTF, such as 2023, 2023-02 or 2023-02-17.")
        }
        return date
    }
}

/// A format on the command line.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
    case json, csv, geojson, stix, icalendar, bibtex, csl, sqlite, schema

    var format: DataFile.Format { DataFile.Format(rawValue: rawValue)! }
}

/// What is in a file, on the command line.
enum ExportSubject: String, ExpressibleByArgument, CaseIterable {
    case report, incidents, casualties, participants, claims, actors, places, sources, campaigns, versions, revisions

    var subject: DataFile.Subject { DataFile.Subject(rawValue: rawValue)! }
}
