package import History
package import Reports
import Templating

/// A released report with all that its pages share: the words, how dates and figures are said, and the names by which
/// records are linked. Made once, read by every worker.
///
/// A class, so that the builders of thousands of pages share it by one reference. What decides which pages there are is
/// made at once; what only pages need, when the first of them asks (`Edition+Made.swift`).
package final class Edition: Sendable {
    package let report: ReleasedReport
    package let words: Words
    /// Those of the site, with their terms as the interface says them.
    package let vocabularies: Vocabularies
    package let dates: DatePhrases
    let times: TimePhrases
    package let quantities: QuantityPhrases
    /// The words after a guarded person's name: "alleged commander, says the CTD".
    package let guards: [String?]
    /// The names of guarded persons, for texts that leave the context of a page.
    let guardedNames: NameIndex
    /// The shortest name of each actor that is not only reported: its acronym, else its name.
    let shortNames: [String]
    /// What each source is called: its title, else publisher and date.
    package let sourceTitles: [String]
    let actorLinks: [NamedLink]
    let placeLinks: [NamedLink]
    let sourceLinks: [NamedLink]
    /// The language of the interface, that of records that name none, and the same where it is another: read for every
    /// link.
    let language: String
    let contentLanguage: String
    let unmarkedLanguage: String?
    /// The incidents that each actor has any part in, each once, in the order of the timeline.
    package let involvements: [[Int]]
    /// The year and the month that hold each incident wholly, where any does.
    let buckets: [EventDate.Bucket]
    /// Whether each incident is of a kind in which somebody acts and people may die.
    package let isViolent: [Bool]
    /// Whether the number of the killed is a question at all for each incident: a statement or a ceasefire leaves nothing
    /// unstated.
    let countable: [Bool]
    /// The kinds that occur, sorted, and the position in them of each incident's.
    let kinds: (ids: [String], ofIncident: [Int])
    let mediaInUse: [String]
    /// Files that records name and that are gone: of a site as it stood, pictures that nobody kept.
    let goneMedia: Set<String>
    /// The actors that the list names: by kind, then by name.
    let listedActors: [Int]
    /// Who stands before and after whom.
    let threads: ThreadIndex
    /// What the theme publishes besides pages.
    let assets: ThemeAssets
    /// The absolute address of the picture that other sites show beside a shared page. One for the whole site: pictures
    /// of records may be graphic, and there they would be seen without a warning.
    let shareImage: TemplateURL?
    /// Width and height of pictures, by their path from `Content/media`.
    let pictureSizes: [String: PictureSize]
    /// Writes what the site offers as data; nil: nothing.
    let export: (any DataExport)?
    /// What was recorded of the site for this audience.
    package let ledger: Ledger
    /// The day as of which the site is shown; nil: as it is.
    let asOf: Day?
    /// Whether the records are held against what was last recorded of them.
    let comparesLedger: Bool
    let made = Made()

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
        pictureSizes: [String: PictureSize] = [:], goneMedia: Set<String> = [], export: (any DataExport)? = nil,
        ledger: Ledger = Ledger(),
        asOf: Day? = nil, comparesLedger: Bool = true
    ) {
        self.report = report
        vocabularies = words.translated(report.site.vocabularies)
        self.words = words
        language = report.site.language
        contentLanguage = report.site.contentLanguage
        unmarkedLanguage = contentLanguage == language ? nil : contentLanguage
        self.assets = assets
        self.pictureSizes = pictureSizes
        self.goneMedia = goneMedia
        self.export = export
        self.ledger = ledger
        self.asOf = asOf
        self.comparesLedger = comparesLedger
        shareImage = report.site.baseURL.flatMap { base in
            assets.has([SiteIcon.share]) ? TemplateURL(checking: base.text + "/" + SiteIcon.share.path) : nil
        }
        involvements = report.actorFacts.map { Self.involvements($0, report) }
        buckets = report.incidentFacts.map(\.bucket)
        // Read in place: a copy of an incident costs more than the question.
        let kindIDs = Set(report.incidents.indices.map { report.incidents[$0].kind.id }).sorted()
        let kindPositions = Dictionary(uniqueKeysWithValues: kindIDs.enumerated().map { ($0.element, $0.offset) })
        let kinds = (
            ids: kindIDs, ofIncident: report.incidents.indices.map { kindPositions[report.incidents[$0].kind.id]! }
        )
        self.kinds = kinds
        let violentKinds = kindIDs.map { report.site.vocabularies.kind[$0]?.isViolent ?? false }
        isViolent = kinds.ofIncident.map { violentKinds[$0] }
        let isViolent = isViolent
        countable = report.incidents.indices.map { index in
            report.incidentFacts[index].states(.killed).anything || isViolent[index]
        }
        mediaInUse = report.mediaInUse.filter { !goneMedia.contains($0) }
        listedActors = ActorIndex.listed(report)
        threads = ThreadIndex(report)
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
        guardedNames = NameIndex(guardedIn: report, guards: guards)
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
