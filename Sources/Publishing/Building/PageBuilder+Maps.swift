import Reports
import Templating

/// Maps and the tables that say the same in words.
extension PageBuilder {
    private var maps: SiteMaps { edition.maps }

    // MARK: Drawings

    /// The map of some groups of incidents; nil where none can be drawn.
    func map(
        of groups: [MapGroups.Group], in window: MapWindow, size: String, label: String, links: Int = 0, names: Int = 0,
        notes: [String] = []
    ) -> MapView {
        let marks = groups.map { group in
            let name = self.name(of: group)
            return MapMark(
                point: group.point, count: group.incidents.count, name: name,
                label: words.filled(
                    "mapMark", ("name", name), ("incidents", words.counted("incidentCount", group.incidents.count)),
                    ("precision", words["precision", group.point.precision.rawValue])),
                href: group.point.place.map { link(report.places[$0].key) })
        }
        var drawing = MapDrawing(window: window, base: window.ground.route.map { link($0) }, marks: marks)
        drawing.style = "map \(size)"
        drawing.mostLinks = links
        drawing.mostNames = names
        drawing.scaleLabel = { [words] in words.filled("mapScale", ("n", Words.grouped($0))) }
        return MapView(
            size: size, drawing: drawing.html(label: label, description: words["mapTwin"]), notes: notes,
            credit: credit(window.ground),
            readingHref: link(.map, fragment: "sec.reading"))
    }

    private func credit(_ ground: MapGround) -> String {
        guard ground.route != nil else { return words["mapNoOutlines"] }
        return words[report.site.drawsBorders ? "mapCredit" : "mapCreditCoasts"]
    }

    /// What a group is called: its place, else what the incident itself calls it.
    private func name(of group: MapGroups.Group) -> String { ref(of: group).text }

    private func ref(of group: MapGroups.Group) -> RefView {
        if let place = group.point.place { return ref(place: place) }
        if case .inline(let details) = report.incidents[group.incidents[0]].place?.chosen?.value {
            return RefView(text: details.name.value)
        }
        return RefView(text: words["place"])
    }

    /// What a map of these incidents cannot show, said in words.
    private func notes(of groups: MapGroups) -> [String] {
        var notes: [String] = []
        if groups.countryWide > 0 { notes.append(words.counted("mapCountryWide", groups.countryWide)) }
        if !groups.unplaced.isEmpty { notes.append(words.counted("mapUnplaced", groups.unplaced.count)) }
        return notes
    }

    // MARK: Tables

    /// The places of some groups, those with most incidents first.
    func table(of groups: MapGroups, most: Int, caption: String) -> MapTableView {
        var rows: [(ref: RefView, incidents: [Int])] = []
        var numbers: [Int: Int] = [:]
        let isLong = groups.groups.count > most
        for group in groups.groups {
            guard let place = group.point.place.map({ isLong ? district(of: $0) : $0 }) else {
                rows.append((ref(of: group), group.incidents))
                continue
            }
            if let number = numbers[place] {
                rows[number].incidents += group.incidents
            } else {
                numbers[place] = rows.count
                rows.append((ref(place: place), group.incidents))
            }
        }
        let sorted = rows.enumerated().sorted { left, right in
            let (count, other) = (left.element.incidents.count, right.element.incidents.count)
            return count != other ? count > other : left.offset < right.offset
        }.map(\.element)
        var table = MapTableView(
            caption: caption,
            rows: sorted.prefix(most).map { row in
                MapBlock.Row(
                    place: row.ref, count: row.incidents.count, precision: precisions(onMap: row.incidents),
                    killed: killedFigure(of: row.incidents.sorted()))
            })
        if isLong { table.notes.append(words["mapByDistrict"]) }
        if sorted.count > most {
            table.notes.append(words.counted("viewPlacesLeftOut", sorted.count - most))
            table.more = link(.list(.place))
        }
        return table
    }

    /// The district around a place; the place itself where there is none.
    private func district(of place: Int) -> Int {
        report.placeFacts[place].chain.first { report.places[$0].details.kind == .district } ?? place
    }

    /// "city", or where the incidents differ "city 12, district 3": as the map shows them.
    private func precisions(onMap incidents: [Int]) -> String {
        var counts: [Precision: Int] = [:]
        for incident in incidents { maps.incidents[incident].map { counts[$0.precision, default: 0] += 1 } }
        let parts = Precision.allCases.compactMap { precision in
            counts[precision].map { (words["mapTo", precision.rawValue], $0) }
        }
        guard parts.count > 1 else { return parts.first?.0 ?? "" }
        return parts.map { "\($0.0) \(Words.grouped($0.1))" }.joined(separator: words["comma"])
    }

    // MARK: Pages

    mutating func mapPage() -> MapPage {
        let groups = MapGroups(report.chronology, maps)
        let ground = maps.grounds[maps.overview!]
        let shown = report.chronology.count - groups.unplaced.count
        let places = groups.groups.count { $0.point.precision != .country }
        let intro = words.counted("mapIntro", shown, ("places", words.counted("placeCount", places)))
        var page = MapPage(
            frame: frame(
                kind: "map", heading: words["navMap"], description: words["mapDescription"], section: .map),
            map: map(
                of: groups.groups, in: MapWindow(ground), size: "wide", label: intro.withoutPeriod, links: 40,
                names: 14, notes: notes(of: groups)),
            table: table(of: groups, most: 60, caption: words["mapTableCaption"]))
        page.intro = intro
        page.insets = insets(of: groups)
        page.disputed = disputedPlaces()
        return page
    }

    /// What the site itself says of disputed places.
    private func disputedPlaces() -> [MapNoteView] {
        report.places.indices.compactMap { place in
            report.places[place].details.disputedNote.map {
                MapNoteView(place: ref(place: place), text: $0.withoutPeriod + ".")
            }
        }.prefix(12).map(\.self)
    }

    /// Of a site on several countries the countries where most happened; of one on a single country its regions.
    private func insets(of groups: MapGroups) -> MapsView? {
        var parts: [(place: Int?, ground: Int, groups: [MapGroups.Group], count: Int)] = []
        var numbers: [Int: Int] = [:]
        let isOfOne = maps.grounds[maps.overview!].country != nil
        for group in groups.groups {
            guard let place = group.point.place else { continue }
            let chain = report.placeFacts[place].chain
            guard isOfOne ? chain.count > 1 : !chain.isEmpty else { continue }
            let around = isOfOne ? chain[chain.count - 2] : chain[chain.count - 1]
            if let number = numbers[around] {
                parts[number].groups.append(group)
                parts[number].count += group.incidents.count
            } else {
                numbers[around] = parts.count
                parts.append((around, group.point.ground, [group], group.incidents.count))
            }
        }
        let chosen = parts.filter { $0.groups.count > 1 }.sorted { left, right in
            left.count != right.count ? left.count > right.count : left.place! < right.place!
        }.prefix(isOfOne ? 4 : 2)
        guard !chosen.isEmpty else { return nil }
        return MapsView(
            rows: chosen.map { part in
                let ground = maps.grounds[part.ground]
                let window =
                    isOfOne ? MapWindow(ground, around: closest(part.groups)) : MapWindow(ground)
                let name = report.places[part.place!].displayTitle
                var view = map(
                    of: part.groups, in: window, size: "half",
                    label: words.filled(
                        "mapOf", ("name", name), ("incidents", words.counted("incidentCount", part.count))),
                    links: 14, names: 8)
                view.place = ref(place: part.place!)
                view.caption = words.counted("incidentCount", part.count)
                return view
            })
    }

    /// The points that a closer map is drawn around: those known finely, where there are any.
    private func closest(_ groups: [MapGroups.Group]) -> [MapPoint] {
        let fine = groups.map(\.point).filter { !$0.isCoarse }
        return fine.isEmpty ? groups.map(\.point) : fine
    }

    /// Where a place is in its country, and closer what happened within it.
    func maps(ofPlace position: Int) -> MapsView? {
        guard let point = maps.places[position] else { return nil }
        let ground = maps.grounds[point.ground]
        let groups = MapGroups(report.placeFacts[position].incidentsWithin, maps)
        let inside = groups.groups.filter { $0.point.ground == point.ground }
        var view = MapsView(locator: point.precision == .country ? nil : edition.locators[point])
        if inside.count > 1 || view.locator == nil && !inside.isEmpty {
            let window =
                point.precision == .country ? MapWindow(ground) : MapWindow(ground, around: closest(inside))
            let count = inside.reduce(0) { $0 + $1.incidents.count }
            let label = words.filled(
                "mapOf", ("name", report.places[position].displayTitle),
                ("incidents", words.counted("incidentCount", count)))
            var map = map(
                of: inside, in: window, size: "half", label: label, links: room(beside: count).links, names: 8,
                notes: notes(of: groups))
            map.caption = words.counted("mapHere", count)
            view.rows.append(map)
        }
        return view.locator == nil && view.rows.isEmpty ? nil : view
    }

    /// A small map of the country with one mark; nil without a base map, since one mark on blank paper shows nothing.
    private func locator(of point: MapPoint, name: String) -> TemplateRecord? {
        let ground = maps.grounds[point.ground]
        guard let route = ground.route else { return nil }
        let label = words.filled(
            "mapLocator", ("name", name), ("precision", words["precision", point.precision.rawValue]))
        var drawing = MapDrawing(
            window: MapWindow(ground), base: link(route),
            marks: [MapMark(point: point, count: 2, name: name, label: label, href: nil)])
        drawing.style = "map locator"
        drawing.mostNames = 1
        return MapView(
            size: "locator", drawing: drawing.html(label: label), caption: label, credit: credit(ground),
            readingHref: link(.map, fragment: "sec.reading")
        ).templateRecord
    }

    /// Those of every place and of every incident at one, as pages one folder below the root show them.
    func locators() -> [MapPoint: TemplateRecord] {
        var locators: [MapPoint: TemplateRecord] = [:]
        for point in (maps.places + maps.incidents).compactMap(\.self) where locators[point] == nil {
            guard let place = point.place else { continue }
            locators[point] = locator(of: point, name: report.places[place].displayTitle)
        }
        return locators
    }

    func locator(ofIncident position: Int) -> TemplateRecord? {
        guard let point = maps.incidents[position] else { return nil }
        return edition.locators[point]
            ?? locator(of: point, name: name(of: MapGroups.Group(point: point, incidents: [position])))
    }

    /// How many links a map and rows its table may have on a page that lists so many incidents: a page stays below 1,200
    /// elements, and a list that just fits on one page needs nearly all of them.
    private func room(beside incidents: Int) -> (links: Int, rows: Int) {
        switch incidents {
        case ...(report.site.pageSize / 2): (12, 12)
        case ...report.site.pageSize: (0, 5)
        default: (8, 8)
        }
    }

    /// Where the incidents of an actor or a campaign were.
    func maps(of incidents: [Int], label: String) -> MapsView? {
        let groups = MapGroups(incidents, maps)
        let room = room(beside: incidents.count)
        guard let view = map(fitting: groups, label: label, links: room.links) else { return nil }
        return MapsView(rows: [view], table: table(of: groups, most: room.rows, caption: words["mapTableCaption"]))
    }

    /// The closest ground that holds all groups, enlarged to them.
    func map(fitting groups: MapGroups, label: String, links: Int = 12) -> MapView? {
        guard let first = groups.groups.first?.point.ground else { return nil }
        let isOne = groups.groups.allSatisfy { $0.point.ground == first }
        let ground = maps.grounds[isOne ? first : maps.overview!]
        let points = closest(groups.groups)
        let hasCountry = groups.groups.contains { $0.point.precision == .country }
        return map(
            of: groups.groups,
            in: hasCountry && isOne ? MapWindow(ground) : MapWindow(ground, around: points, atLeast: 500),
            size: "half", label: label, links: links, names: 8, notes: notes(of: groups))
    }
}
