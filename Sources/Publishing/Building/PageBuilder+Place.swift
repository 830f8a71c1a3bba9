import Reports
import Templating

/// Pages of places and their list.
extension PageBuilder {
    mutating func placesPage(part: Int) -> PlacesPage {
        let entries = edition.placeTree.entries
        var page = PlacesPage(
            frame: frame(
                kind: "places", heading: title(words["navPlaces"], part: part),
                description: words["placesDescription"], section: .list(.place),
                trail: part == 1 ? [] : [(words["navPlaces"], .list(.place))]),
            caption: rangeOfPart(part, of: entries.count) ?? words["placesCaption"])
        page.intro = words.counted("placeCount", entries.count)
        page.rows = edition.slice(entries, part: part).map { row(place: $0.place, level: $0.level) }
        page.parts = numberedParts(edition.parts(entries.count), current: part) { .list(.place, part: $0) }
        return page
    }

    private func row(place position: Int, level: Int) -> PlaceRowView {
        let facts = report.placeFacts[position]
        var row = PlaceRowView(
            place: ref(place: position), level: min(level, 5), kind: kind(of: report.places[position].details),
            here: facts.incidents.count, within: facts.incidentsWithin.count)
        if !facts.incidentsWithin.isEmpty { row.killed = figure(report.sum(.killed, of: facts.incidentsWithin).people) }
        return row
    }

    func kind(of details: PlaceDetails) -> TermView {
        details.kind.map { term("placeKind", $0.rawValue) } ?? TermView(code: "place", label: words["place"])
    }

    mutating func placePage(_ position: Int) -> PlacePage {
        let place = report.places[position]
        let details = place.details
        let facts = report.placeFacts[position]
        let incidents = facts.incidentsWithin
        let composed = words.filled(
            "placeDescription", ("name", uniqueTitle(place.displayTitle, place.key)),
            ("kind", kind(of: details).label.lowercasedFirst),
            ("incidents", words.counted("incidentCount", incidents.count)))
        var page = PlacePage(
            frame: frame(
                kind: "place", heading: place.displayTitle, title: uniqueTitle(place.displayTitle, place.key),
                headingLang: language(of: place.header),
                description: description(plain(place.description), else: composed), section: .list(.place),
                trail: [(words["navPlaces"], .list(.place))]
                    + facts.chain.dropFirst().reversed().map {
                        (report.places[$0].displayTitle, .record(report.places[$0].key))
                    }, record: place.header),
            kind: kind(of: details))
        page.lang = language(of: place.header)
        page.kickers = facts.chain.dropFirst().map { ref(place: $0) }
        page.notice =
            notice(of: place.header)
            ?? details.disputedNote.map {
                NoticeView(code: "disputed", label: words["disputedPlace"], text: Self.withoutPeriod($0) + ".")
            }
        page.facts = self.facts(of: position)
        page.maps = maps(ofPlace: position)
        page.profile = html(place.description, of: place.key, level: 3)
        page.names = names(details.names, in: place.key)
        page.totals = totals(of: incidents, meaning: words["sumMeaningPlace"])
        page.activity = activity(of: incidents, of: place.key)
        page.children = children(of: position)
        page.incidents = incidentSection(
            of: place.key, incidents,
            intro: words.counted("incidentsHere", facts.incidents.count) + " "
                + words.counted("incidentsWithin", incidents.count), activity: page.activity)
        page.claims = claims(of: place.header, standings: standings(of: place.key))
        page.media = media(of: place.header)
        _ = cites(place.header.sources)
        page.sources = sourceList()
        page.revisions = revisions(of: place.header)
        page.citeAs = citation(of: place.header, title: place.displayTitle)
        addCitation(of: place.header, title: place.displayTitle, to: &page.frame)
        return page
    }

    static func withoutPeriod(_ text: String) -> String { text.hasSuffix(".") ? String(text.dropLast()) : text }

    private mutating func facts(of position: Int) -> [FactView] {
        let place = report.places[position]
        let facts = report.placeFacts[position]
        var rows: [FactView] = []
        if facts.chain.count > 1 {
            rows.append(FactView(label: words["factWithin"], refs: facts.chain.dropFirst().map { ref(place: $0) }))
        }
        rows.append(positionFact(place.details))
        if let iso = place.details.iso { rows.append(FactView(label: words["factISO"], text: iso)) }
        if let mentions = mentionsFact(facts.mentions) { rows.append(mentions) }
        return rows + externalFacts(of: place.header)
    }

    /// The position and how precise it is. What release took away because the author wants it obscured is said to be
    /// kept back.
    private func positionFact(_ details: PlaceDetails) -> FactView {
        var fact = FactView(label: words["factPosition"])
        let text = Coordinates.phrase(details)
        fact.text = text ?? words[details.obscure == nil ? "figureNotStated" : "positionKept"]
        fact.note = joined([
            text == nil
                ? nil : details.precision.map { words["precision", $0.rawValue] } ?? words["precisionNotStated"],
            details.obscure != nil && text != nil ? words["positionObscured"] : nil,
        ])
        return fact
    }

    /// The places within; of many, those with the most incidents, since the list of places has them all.
    private func children(of position: Int) -> PlaceTableView? {
        let children = PlaceTree.sorted(report.placeFacts[position].children, of: report)
        guard !children.isEmpty else { return nil }
        guard children.count > Self.placesShown else {
            return PlaceTableView(
                caption: words.counted("placeCount", children.count), rows: children.map { row(place: $0, level: 0) })
        }
        let shown = children.enumerated().sorted { left, right in
            let counts = [left, right].map { report.placeFacts[$0.element].incidentsWithin.count }
            return counts[0] != counts[1] ? counts[0] > counts[1] : left.offset < right.offset
        }.prefix(Self.placesShown).map(\.element)
        return PlaceTableView(
            caption: words.filled(
                "placesWithMost", ("shown", String(shown.count)), ("all", Words.grouped(children.count))),
            rows: shown.map { row(place: $0, level: 0) }, all: link(.list(.place)))
    }

    /// How many places within another its page shows: with 80 incidents, 30 years and these it stays under the 1,200
    /// elements of a page.
    static let placesShown = 8
}
