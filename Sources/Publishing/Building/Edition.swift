package import Reports
import Templating

/// A released report with all that its pages share: the words, how dates and figures are said, and the names by which
/// records are linked. Made once, read by every worker.
///
/// A class, so that the builders of thousands of pages share it by one reference. What is made with the help of a page
/// builder, and so of the edition itself, is set at the end of its making, before anyone else has it, and never again.
package final class Edition: Sendable {
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
    let actorLinks: [NamedLink]
    let placeLinks: [NamedLink]
    let sourceLinks: [NamedLink]
    /// The sources as their list has them: by publisher, then date.
    let sourceOrder: [Int]
    /// The language of the interface, that of records that name none, and the same where it is another: read for every
    /// link.
    let language: String
    let contentLanguage: String
    let unmarkedLanguage: String?
    let frames: FrameLibrary
    /// The small map of each point that pages of places and incidents show, made once for all that share it.
    nonisolated(unsafe) private(set) var locators: [MapPoint: TemplateRecord] = [:]
    /// What lists say of each incident.
    nonisolated(unsafe) private(set) var lines: [IncidentLine] = []
    /// The lists of incidents that are divided by year, by the record whose they are.
    let divisions: [RecordKey: YearDivision]
    /// The incidents that each actor has any part in, each once, in the order of the timeline.
    let involvements: [[Int]]
    /// What rests on each source, in the order of its page.
    let rests: [[SourceRest]]
    /// How many records of each type rest on each source; a data set's are counted once, and not on each part.
    let restCounts: [[RecordType: Int]]
    /// The year and the month that hold each incident wholly, where any does.
    let buckets: [EventDate.Bucket]
    /// Whether the number of the killed is a question at all for each incident: a statement or a ceasefire leaves nothing
    /// unstated.
    let countable: [Bool]
    /// The kinds that occur, sorted, and the position in them of each incident's.
    let kinds: (ids: [String], ofIncident: [Int])
    let casualtyDivision: CasualtyDivision
    let standingRanges: StandingRanges
    let timeline: TimelineDivision
    /// How each incident is drawn; nil for one without a date.
    let timelineItems: [TimelineDrawing.Item?]
    /// The incidents as data for the filter of the timeline; nil where the theme has no script for it.
    nonisolated(unsafe) private(set) var incidentTable: IncidentTable?
    let disputes: [DisputeEntry]
    /// The parts in which the page of disputes is divided, as ranges of ``disputes``; at least one.
    let disputeParts: [Range<Int>]
    let singleOrigins: [SingleOriginEntry]
    /// The same by origin, in the parts of its page.
    nonisolated(unsafe) private(set) var originIndex = OriginIndex([], pageSize: 1) { _ in "" }
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
        let report = ReleasedReport(report, vocabularies: words.translated(report.site.vocabularies))
        self.report = report
        self.words = words
        language = report.site.language
        contentLanguage = report.site.contentLanguage
        unmarkedLanguage = contentLanguage == language ? nil : contentLanguage
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
        buckets = report.incidentFacts.map { $0.date?.bucket ?? EventDate.Bucket() }
        countable = report.incidents.indices.map { index in
            if report.incidentFacts[index].count?[.killed] != nil { return true }
            return report.site.vocabularies.kind[report.incidents[index].kind.id]?.isViolent ?? false
        }
        // Read in place: a copy of an incident costs more than the question.
        let kindIDs = Set(report.incidents.indices.map { report.incidents[$0].kind.id }).sorted()
        let kindPositions = Dictionary(uniqueKeysWithValues: kindIDs.enumerated().map { ($0.element, $0.offset) })
        kinds = (kindIDs, report.incidents.indices.map { kindPositions[report.incidents[$0].kind.id]! })
        casualtyDivision = CasualtyDivision(report)
        standingRanges = StandingRanges(report)
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
        let (own, unmarked) = (language, unmarkedLanguage)
        func lang(_ header: RecordHeader) -> String? {
            guard let language = header.language else { return unmarked }
            return language == own ? nil : language
        }
        let phrases = dates
        guardedNames = GuardedNames(report, guards: guards)
        sourceTitles = report.sources.map { source in
            Self.title(
                of: source.details, id: source.id, report: report, guards: guards, dates: phrases, comma: words["comma"]
            )
        }
        let titles = sourceTitles
        actorLinks = report.actors.indices.map { position in
            let actor = report.actors[position]
            return NamedLink(
                actor.displayTitle, route: actor.hasPage ? .record(actor.key) : nil, lang: lang(actor.header),
                guard: guards[position], words: words)
        }
        placeLinks = report.places.map { place in
            NamedLink(place.displayTitle, route: .record(place.key), lang: lang(place.header), words: words)
        }
        sourceLinks = report.sources.indices.map { position in
            // The title is in the language of what it is the title of.
            let source = report.sources[position]
            return NamedLink(
                titles[position], route: .record(source.key),
                lang: source.details.title == nil ? nil : lang(source.header), words: words)
        }
        sourceOrder = Self.sourceOrder(report, titles: sourceTitles)
        sharedTitles = Self.sharedTitles(report, sourceTitles: sourceTitles, words: words)
        let builder = PageBuilder(self, route: .home)
        lines = report.incidents.indices.map { builder.line(incident: $0) }
        originIndex = OriginIndex(singleOrigins, pageSize: report.site.pageSize) { builder.name($0) }
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
