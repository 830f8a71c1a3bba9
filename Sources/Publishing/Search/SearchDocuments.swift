import Markdown
import Reports

/// Every page that a reader may look for, as search knows it.
///
/// A person of whom something is only alleged, or without a public role, is not among them, and nothing else leads to
/// one: no name that is only reported, no part in an incident, no word of a text (``SearchIndex/init(hidden:shown:)``). A
/// title that names a guarded person gives way, as it does in feeds.
struct SearchDocuments {
    private let edition: Edition
    private let builder: PageBuilder
    /// Nil where nobody is guarded, so that every title may be shown as it is.
    private let titles: FeedTitles?
    /// The names by which each actor may be found; none for those kept from search.
    private let actorNames: [[String]]

    private var report: ReleasedReport { edition.report }
    private var words: Words { edition.words }

    init(_ edition: Edition) {
        self.edition = edition
        builder = PageBuilder(edition, route: .home)
        titles = edition.guards.contains { $0 != nil } ? FeedTitles(edition) : nil
        actorNames = edition.report.actors.enumerated().map { index, actor in
            edition.isKeptFromSearch(actor: index) ? [] : [actor.displayTitle] + Self.stated(actor.names)
        }
    }

    /// The index over all of them.
    ///
    /// - Parameter files: the site's files; their pages are what search leads to.
    func index(of files: [SiteFile]) -> SearchIndex {
        var index = SearchIndex(
            hidden: report.actors.indices.filter(edition.isKeptFromSearch).flatMap { position in
                let actor = report.actors[position]
                return actor.name.all.map(\.value.value) + actor.names.map(\.text.value)
            },
            shown: actorNames.flatMap(\.self)
                + report.places.flatMap { [$0.displayTitle] + Self.stated($0.details.names) })
        for position in report.actors.indices {
            if report.actors[position].hasPage, !edition.isKeptFromSearch(actor: position) {
                index.add(actor(position))
            }
        }
        for position in report.places.indices { index.add(place(position)) }
        for position in Edition.newestFirst(report.campaigns.map { $0.date?.chosen?.value }) {
            index.add(campaign(position))
        }
        for position in builder.briefOrder { index.add(brief(position)) }
        for page in pages { index.add(page) }
        for position in report.chronology.reversed() { index.add(incident(position)) }
        for position in Edition.newestFirst(report.sources.map(\.details.published)) { index.add(source(position)) }
        for file in files { if let list = list(file) { index.add(list) } }
        return index
    }

    /// Names that are known, and not only reported.
    private static func stated(_ names: [ActorName]) -> [String] {
        names.filter { $0.kind != .reported && !$0.basis.isBelowStated }.map(\.text.value)
    }

    private func title(_ key: RecordKey, _ title: String) -> String { titles?.title(of: key) ?? title }

    // MARK: Records

    private func actor(_ position: Int) -> SearchDocument {
        let actor = report.actors[position]
        let kind = words["actorKind", actor.kind.rawValue]
        var document = SearchDocument(
            kind: .actor, title: actor.displayTitle, language: builder.language(of: actor.header),
            route: .record(actor.key))
        document.names = Array(actorNames[position].dropFirst())
        let roles = actor.roles.filter { !$0.basis.isBelowStated }
        document.facets =
            [kind] + roles.map(\.title.value) + roles.compactMap { $0.organisation }.flatMap(names) + actor.header.tags
        document.texts = texts(actor.header, [actor.summary, actor.profile])
        document.line = [kind]
        return document
    }

    private func place(_ position: Int) -> SearchDocument {
        let place = report.places[position]
        let kind = builder.kind(of: place.details).label
        let around = report.placeFacts[position].chain.dropFirst().map { report.places[$0].displayTitle }
        var document = SearchDocument(
            kind: .place, title: title(place.key, place.displayTitle), language: builder.language(of: place.header),
            route: .record(place.key))
        document.names = Self.stated(place.details.names)
        document.facets = [kind] + around + place.header.tags
        document.texts = texts(place.header, [place.description])
        document.line = [kind] + (around.isEmpty ? [] : [around.joined(separator: words["comma"])])
        return document
    }

    private func campaign(_ position: Int) -> SearchDocument {
        let campaign = report.campaigns[position]
        let kind = words["campaignKind", campaign.kind.rawValue]
        let date = campaign.date?.chosen?.value
        var document = SearchDocument(
            kind: .campaign, title: title(campaign.key, campaign.title.value),
            language: builder.language(of: campaign.header), route: .record(campaign.key))
        document.facets = [kind] + long(date) + campaign.actors.flatMap(names) + campaign.header.tags
        document.texts = texts(campaign.header, [campaign.summary, campaign.body])
        document.line = [kind] + short(date)
        return document
    }

    private func brief(_ position: Int) -> SearchDocument {
        let brief = report.briefs[position]
        let kind = builder.kind(of: brief).label
        var document = SearchDocument(
            kind: .brief, title: title(brief.key, brief.title.value), language: builder.language(of: brief.header),
            route: .record(brief.key))
        document.facets = [kind] + long(brief.date.value) + brief.authors + brief.header.tags
        document.texts = texts(
            brief.header, brief.keyPoints + brief.judgements.map(\.text) + [brief.summary, brief.body])
        document.line = [kind] + short(brief.date.value)
        return document
    }

    /// The site's own pages, and the methodology, which every report has.
    private var pages: [SearchDocument] {
        var documents = report.pages.map { page in
            var document = SearchDocument(
                kind: .page, title: title(page.key, page.title.value), language: builder.language(of: page.header),
                route: .record(page.key))
            document.texts = texts(page.header, [page.body])
            return document
        }
        if report.has(.methodology), report.position("methodology", .page) == nil {
            documents.append(SearchDocument(kind: .page, title: words["navMethodology"], route: .methodology))
        }
        return documents
    }

    private func incident(_ position: Int) -> SearchDocument {
        let incident = report.incidents[position]
        let facts = report.incidentFacts[position]
        let line = edition.lines[position]
        var document = SearchDocument(
            kind: .incident, title: title(incident.key, line.title), language: line.lang, route: line.route)
        document.facets = [line.kind.label] + long(facts.date)
        document.facets += facts.places.map { report.places[$0].displayTitle }
        if let name = line.placeName { document.facets.append(name) }
        for participant in incident.participants {
            if let reference = participant.actor { document.facets += names(reference) }
            if let label = participant.label { document.facets.append(label) }
        }
        document.facets += incident.header.tags
        document.texts = texts(incident.header, [incident.summary, incident.narrative])
        document.line = [line.kind.label, line.date.phrase]
        if let place = line.place.map({ report.places[$0].displayTitle }) ?? line.placeName {
            document.line.append(place)
        }
        document.mark = line.marks.isEmpty ? nil : line.marks.map(\.label).joined(separator: words["comma"])
        return document
    }

    private func source(_ position: Int) -> SearchDocument {
        let source = report.sources[position]
        let details = source.details
        let publisher: [String] =
            switch details.publisher {
            case .actor(let reference): Array(names(reference).prefix(1))
            case .text(let text, _): [text]
            case nil: []
            }
        let kind = builder.kind(of: details).map { [$0.label] } ?? []
        var document = SearchDocument(
            kind: .source, title: title(source.key, edition.sourceTitles[position]),
            language: details.title == nil ? nil : builder.language(of: source.header), route: .record(source.key))
        document.facets = kind + publisher + long(details.published) + details.authors + source.header.tags
        document.texts = texts(source.header, [source.description])
        document.line = kind + publisher + short(details.published)
        return document
    }

    // MARK: Lists

    /// A list of the site, or a part of one.
    private func list(_ file: SiteFile) -> SearchDocument? {
        guard case .page(let page) = file.content, edition.isIndexable(file), let title = heading(of: page) else {
            return nil
        }
        return SearchDocument(kind: .list, title: title, route: file.route)
    }

    /// The heading of a page that shows no record; nil for other pages.
    private func heading(of page: PageID) -> String? {
        switch page {
        case .incidents: words["incidents"]
        case .timeline: words["navTimeline"]
        case .timelineYear(let part): builder.heading(of: part)
        case .list(.source, let part): builder.title(words["sources"], part: part)
        case .list(let type, let part): builder.title(words["nav", type.folder], part: part)
        case .recordPart(let key, let part): builder.heading(of: key, part)
        case .sourcePart(let position, let part):
            builder.title(words.filled("restsTitle", ("title", edition.sourceTitles[position])), part: part)
        case .disputed(let part): builder.title(words["navDisputed"], part: part)
        case .singleOrigin(let part): builder.title(words["navSingleOrigin"], part: part)
        case .notKnown(let part): builder.title(words["navNotKnown"], part: part)
        case .changes(let part): builder.title(words["navChanges"], part: part)
        default: nil
        }
    }

    // MARK: Words

    /// The names of an actor that may be shown; none where it is kept from search.
    private func names(_ reference: Reference) -> [String] {
        report.position(reference.id, .actor).map { actorNames[$0] } ?? []
    }

    private func long(_ date: EventDate?) -> [String] { date.map { [$0.phrase(in: edition.dates)] } ?? [] }

    private func short(_ date: EventDate?) -> [String] {
        date.map { [$0.phrase(in: edition.dates, style: .short)] } ?? []
    }

    /// What claims say, and texts without markup.
    private func texts(_ header: RecordHeader, _ prose: [Prose?]) -> [String] {
        var texts = prose.compactMap { $0?.plainText(reference: reading) }
        for claim in header.claims {
            texts.append(claim.says.value)
            if let quote = claim.quote { texts += [quote.text] + (quote.translation.map { [$0] } ?? []) }
        }
        return texts
    }

    /// What a reference in prose is searched by: the author's words, else the title of what it leads to.
    private func reading(of reference: ProseReference) -> String {
        if let text = reference.text { return text }
        let type = reference.type.flatMap(RecordType.init(rawValue:))
        guard reference.field == nil, let key = report.key(named: reference.id, type: type) else { return "" }
        if key.type == .actor, let position = report.position(of: key) { return actorNames[position].first ?? "" }
        return report.record(key).map { title(key, $0.displayTitle) } ?? ""
    }
}

extension Edition {
    /// Positions by date, the newest first; what has no date comes last, and equals stand in the order of the ids.
    static func newestFirst(_ dates: [EventDate?]) -> [Int] {
        let keys = dates.map { $0?.sortKey }
        return keys.indices.sorted { left, right in
            switch (keys[left], keys[right]) {
            case (let first?, let second?) where first != second: second < first
            case (.some, nil): true
            case (nil, .some): false
            default: left < right
            }
        }
    }
}
