import Reports

/// What the list of a page can be downloaded as.
struct ListDownload: Sendable {
    var file: DataFile
    var route: Route
    /// How many rows it has.
    var rows: Int
}

extension Edition {
    /// The table of exactly what a page lists; nil where it lists one incident or none (half the places of a large site: a
    /// file for each would be a quarter of all files, to no use), or where the site offers no tables.
    ///
    /// Parts of the lists of actors, places, sources and campaigns share the table of the whole list. An actor who is kept
    /// from search has none: a table cannot ask search engines to leave it out, and its address would be the name.
    func download(on page: PageID) -> ListDownload? {
        switch page {
        case .timeline, .incidents: return whole(.incidents, rows: report.incidents.count)
        case .list(.actor, _): return whole(.actors, rows: listedActors.count)
        case .list(.place, _): return whole(.places, rows: report.places.count)
        case .list(.source, _): return whole(.sources, rows: report.sources.count)
        case .list(.campaign, _): return whole(.campaigns, rows: report.campaigns.count)
        case .actor(let position):
            return isKeptFromSearch(actor: position) ? nil : listed(on: page)
        case .recordPart(let key, _) where key.type == .actor:
            return report.position(of: key).map(isKeptFromSearch) ?? true ? nil : listed(on: page)
        case .place, .campaign, .recordPart, .timelineYear: return listed(on: page)
        default: return nil
        }
    }

    private func listed(on page: PageID) -> ListDownload? {
        let isOffered = made.offersIncidentTable.value { dataFiles.contains(DataFile(.incidents, .csv)) }
        guard isOffered, let count = listedIncidents(on: page)?.count, count > 1, let route = listRoute(of: page) else {
            return nil
        }
        return ListDownload(file: DataFile(.incidents, .csv, .listed(on: page)), route: route, rows: count)
    }

    private func whole(_ subject: DataFile.Subject, rows: Int) -> ListDownload? {
        let file = DataFile(subject, .csv)
        return dataFiles.contains(file) ? ListDownload(file: file, route: file.route, rows: rows) : nil
    }

    /// Where the table of a page stands: `data/actors/ttp/2010.csv` for `actors/ttp/2010.html`.
    private func listRoute(of page: PageID) -> Route? {
        let path: String
        switch page {
        case .actor(let position): path = Route.record(report.actors[position].key).path
        case .place(let position): path = Route.record(report.places[position].key).path
        case .campaign(let position): path = Route.record(report.campaigns[position].key).path
        case .timelineYear(let part): path = part.route.path
        case .recordPart(let key, let part): path = Route.part(part, of: key).path
        default: return nil
        }
        return Route("data/\(path.dropLast(".html".count)).csv")
    }

    /// The incidents that a page lists, in the order of the timeline; nil for pages that list none.
    func listedIncidents(on page: PageID) -> [Int]? {
        switch page {
        case .incidents, .timeline: return report.chronology
        case .actor(let position): return involvements[position]
        case .place(let position): return report.placeFacts[position].incidentsWithin
        case .campaign(let position): return report.campaignFacts[position].incidents
        case .recordPart(let key, let part):
            return division(of: key, incidents(of: key)).incidents(in: part)
        case .timelineYear(let part):
            // The incidents that no month holds stand first on the page of their year, and between others in time.
            return timeline.incidents(in: part).sorted {
                report.chronologicalPosition[$0] < report.chronologicalPosition[$1]
            }
        default: return nil
        }
    }

    /// The incidents that a record's page lists, in the order of the timeline.
    func incidents(of key: RecordKey) -> [Int] {
        guard let position = report.position(of: key) else { return [] }
        switch key.type {
        case .actor: return involvements(of: position)
        case .place: return report.placeFacts[position].incidentsWithin
        case .campaign: return report.campaignFacts[position].incidents
        default: return []
        }
    }
}

extension PageBuilder {
    /// The link to what the page lists, as a table.
    func download() -> DownloadView? {
        page.flatMap { edition.download(on: $0) }.map { found in
            DownloadView(href: link(found.route), label: words.counted("downloadRows", found.rows))
        }
    }
}
