import ArgumentParser
import Building
import Reports

/// The options that every verb over a site takes.
struct SiteOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("The site's folder: the one with Content/ in it.", valueName: "dir"))
    var site = "."

    @Option(help: "How problems are shown: text, json, or github for annotations in a workflow.")
    var format = MessageFormat.text

    @Flag(name: .shortAndLong, help: "Show problems and nothing else.")
    var quiet = false
}

/// The options that say for whom and when a site is released.
struct ReleaseOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The TLP label up to which records are shown: clear, green, amber, amber+strict, red. What is above it is "
                + "left out. Default: the audience in site.yaml.", valueName: "label"))
    var audience: TrafficLight?

    @Option(
        help: ArgumentHelp(
            "The moment by which embargoes are judged, as 2024-07-26 or 2024-07-26T09:00:00Z. Default: the clock.",
            valueName: "date"))
    var now: Moment?

    @Option(help: ArgumentHelp("How many threads work. Default: one for each core.", valueName: "n"))
    var threads: Int?

    func validate() throws {
        if let threads, !(1...256).contains(threads) {
            throw ValidationError("--threads takes a number from 1 to 256.")
        }
    }

    var request: Pipeline.Request {
        Pipeline.Request(audience: audience, now: now?.instant ?? Clock.now())
    }

    /// What tells the moment anew, for what goes on for days; nil where `--now` says it once.
    var clock: (@Sendable () -> Instant)? {
        guard now == nil else { return nil }
        return { Clock.now() }
    }

    var threadCount: Int { threads ?? Machine.coreCount }
}

enum MessageFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, github
}

extension TrafficLight: ExpressibleByArgument {
    public init?(argument: String) {
        let word = argument.lowercased()
        self.init(word: word.hasPrefix("tlp:") ? String(word.dropFirst(4)) : word)
    }
}

/// The option that shows a site as it stood.
struct AsOfOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Show the site as it stood at the end of this day (UTC), by what 'sitrep record' recorded until then.",
            valueName: "date"))
    var asOf: PastDay?
}

/// A whole day on the command line.
struct PastDay: ExpressibleByArgument {
    var day: Day

    init?(argument: String) {
        guard let day = EventDate(argument)?.exactDay else { return nil }
        self.day = day
    }
}

/// A day or an instant on the command line.
struct Moment: ExpressibleByArgument {
    var instant: Instant

    init?(argument: String) {
        guard let instant = EventDate(argument)?.firstInstant else { return nil }
        self.instant = instant
    }
}
