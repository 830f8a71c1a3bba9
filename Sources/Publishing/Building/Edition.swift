package import Reports
import Templating

/// A released report with all that its pages share: the words, how dates and figures are said, and the names by which
/// records are linked. Made once, read by every worker.
package struct Edition: Sendable {
    let report: ReleasedReport
    let words: Words
    let dates: DatePhrases
    let times: TimePhrases
    let quantities: QuantityPhrases
    /// The words after a guarded person's name: "alleged commander, says the CTD".
    let guards: [String?]
    /// The names of guarded persons, for texts that leave the context of a page.
    let guardedNames: GuardedNames
    /// The shortest name of each actor that is not only reported: its acronym, else its name.
    let shortNames: [String]
    /// What each source is called: its title, else publisher and date.
    let sourceTitles: [String]
    /// The sources as their list has them: by publisher, then date.
    let sourceOrder: [Int]
    let frames: FrameLibrary
    /// The small map of each point that pages of places and incidents show, made once for all that share it.
    private(set) var locators: [MapPoint: TemplateRecord] = [:]
    /// What lists say of each incident.
    private(set) var lines: [IncidentLine] = []
    /// The lists of incidents that are divided by year, by the record whose they are.
    let divisions: [RecordKey: YearDivision]
    /// The incidents that each actor has any part in, each once, in the order of the timeline.
    let involvements: [[Int]]
    /// What rests on each source, in the order of its page.
    let rests: [[SourceRest]]
    /// How many records of each type rest on each source; a data set's are counted once, and not on each part.
    let restCounts: [[RecordType: Int]]
    let timeline: TimelineDivision
    /// How each incident is drawn; nil for one without a date.
    let timelineItems: [TimelineDrawing.Item?]
    /// The incidents as data for the filter of the timeline; nil where the theme has no script for it.
    private(set) var incidentTable: IncidentTable?
    let disputes: [DisputeEntry]
    /// The parts in which the page of disputes is divided, as ranges of ``disputes``; at least one.
    let disputeParts: [Range<Int>]
    let singleOrigins: [SingleOriginEntry]
    let unknowns: [UnknownEntry]
    let mediaInUse: [String]
    let actorIndex: ActorIndex
    let placeTree: PlaceTree
    /// Who stands before and after whom.
    let threads: ThreadIndex
    /// Data for machines that pages share.
    let linkedData: LinkedDataLibrary
    /// Titles that several records have, which an id must tell apart.
    let sharedTitles: Set<String>
    /// What the theme publishes besides pages.
    let assets: ThemeAssets
    /// The absolute address of the picture that other sites show beside a shared page. One for the whole site: pictures
    /// of records may be graphic, and there they would be seen without a warning.
    let shareImage: TemplateURL?
    /// Where everything is, and the base maps.
    let maps: SiteMaps
    /// Width and height of pictures, by their path from `Content/media`.
    let pictureSizes: [String: PictureSize]

    package struct PictureSize: Sendable, Hashable {
        package var width: Int
        package var height: Int

        package init(width: Int, height: Int) {
            self.width = width
            self.height = height
        }
    }

    package init(
        _ report: ReleasedReport, words: Words, assets: ThemeAssets = ThemeAssets(),
        pictureSizes: [String: PictureSize] = [:]
    ) {
        var report = report
        report.site.vocabularies = words.translated(report.site.vocabularies)
        self.report = report
        self.words = words
        self.assets = assets
        self.pictureSizes = pictureSizes
        shareImage = report.site.baseURL.flatMap { base in
            assets.has([SiteIcon.share]) ? TemplateURL(checking: base.text + "/" + SiteIcon.share.path) : nil
        }
        maps = SiteMaps(report, baseMap: assets.baseMap)
        frames = FrameLibrary(report, words: words, assets: assets, hasMap: !maps.isEmpty)
        involvements = report.actorFacts.map { Self.involvements($0, report) }
        divisions = Self.divisions(report, involvements: involvements)
        restCounts = report.sourceFacts.map { facts in
            facts.records.reduce(into: [:]) { counts, key in counts[key.type, default: 0] += 1 }
        }
        rests = report.sources.indices.map { SourceRest.all(on: $0, in: report) }
        timeline = TimelineDivision(report)
        timelineItems = report.incidents.indices.map { index in
            report.incidentFacts[index].date.map { date in
                TimelineDrawing.Item(mark: TimelineMark(date), lane: TimelineLane(report.incidents[index]))
            }
        }
        disputes = Self.disputes(report)
        disputeParts = Self.parts(of: disputes, report)
        singleOrigins = Self.singleOrigins(report)
        unknowns = Self.unknowns(report)
        mediaInUse = report.mediaInUse
        actorIndex = ActorIndex(report)
        placeTree = PlaceTree(report)
        threads = ThreadIndex(report)
        linkedData = LinkedDataLibrary(report)
        dates = words.dates
        times = words.times
        quantities = words.quantities
        shortNames = report.actors.map { actor in
            actor.names.first { $0.kind == .acronym && $0.basis == .stated }?.text.value ?? actor.displayTitle
        }
        let names = shortNames
        let guards = report.actorFacts.map { facts in
            facts.guard.map { Self.guardPhrase($0, report: report, names: names, words: words) }
        }
        self.guards = guards
        let phrases = dates
        guardedNames = GuardedNames(report, guards: guards)
        sourceTitles = report.sources.map { source in
            Self.title(
                of: source.details, id: source.id, report: report, guards: guards, dates: phrases, comma: words["comma"]
            )
        }
        sourceOrder = Self.sourceOrder(report, titles: sourceTitles)
        sharedTitles = Self.sharedTitles(report, sourceTitles: sourceTitles, words: words)
        let builder = PageBuilder(self, route: .home)
        lines = report.incidents.indices.map { builder.line(incident: $0) }
        if assets.script("timeline") != nil, !report.incidents.isEmpty { incidentTable = IncidentTable(self) }
        locators = PageBuilder(self, route: Route("places/place.html")).locators()
    }

    /// "alleged commander, says the CTD"; without speakers "alleged commander".
    private static func guardPhrase(
        _ reason: ActorFacts.Guard, report: ReleasedReport, names: [String], words: Words
    ) -> String {
        let key =
            switch reason.basis {
            case .wanted: "guardWanted"
            case .charged: "guardCharged"
            default: "guard"
            }
        let roleKey = Words.key("role", reason.role)
        let relationKey = Words.key("relation", reason.role)
        var role = reason.role
        if words.has(roleKey) {
            role = words[roleKey].lowercased()
        } else if words.has(relationKey) {
            role = words[relationKey].lowercased()
        }
        let speakers = reason.speakers.map { speaker in
            switch speaker {
            case .named(let reference):
                report.position(reference.id, .actor).map { position in
                    // A speaker who is guarded too is marked in short: the whole phrase might lead back here.
                    names[position]
                        + (report.actorFacts[position].guard.map { " (\(words["basis", $0.basis.rawValue]))" } ?? "")
                }
                    ?? report.source(reference.id)?.displayTitle ?? words["withheld"]
            case .label(let text, _): text
            case .unattributed: words["unattributed"]
            case .withheld: words["withheld"]
            }
        }
        guard !speakers.isEmpty else { return words.filled(key + "Unsaid", ("role", role)) }
        return words.filled(key, ("role", role), ("name", speakers.joined(separator: words["comma"])))
    }

    /// The source's title; else its publisher and date; else its id.
    static func title(
        of details: SourceDetails, id: String?, report: ReleasedReport, guards: [String?], dates: DatePhrases,
        comma: String
    ) -> String {
        if let title = details.title { return title }
        var parts: [String] = []
        switch details.publisher {
        case .actor(let reference):
            if let actor = report.position(reference.id, .actor) {
                // A guarded person is not named without what guards them, here as anywhere.
                parts.append(report.actors[actor].displayTitle + (guards[actor].map { " (\($0))" } ?? ""))
            }
        case .text(let text, _): parts.append(text)
        case nil: break
        }
        if let published = details.published { parts.append(published.phrase(in: dates)) }
        if parts.isEmpty { return details.url?.host ?? id ?? "" }
        return parts.joined(separator: comma)
    }
}
