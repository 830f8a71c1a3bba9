import Reports

/// Which feeds there are, where they stand and what they are called.
extension Edition {
    /// The formats: RSS has no relative addresses, so it is left out of a site that does not say where it will stand.
    var feedFormats: [Feed.Format] { report.site.baseURL == nil ? [.atom, .json] : Feed.Format.allCases }

    /// The feeds that have something to say, and those of the site, which will.
    var feeds: [Feed] {
        guard report.hasNews else { return [] }
        return ([.site, .changes] + feedSubjects).flatMap { subject in
            feedFormats.map { Feed(subject, $0) }
        }
    }

    /// The actors, places, campaigns and kinds with news. A person who is kept from search has no feed, as its title
    /// would be their name.
    var feedSubjects: [Feed.Subject] {
        made.feedSubjects.value {
            let ranks = feedRanks
            guard ranks.contains(where: { $0 != nil }) else { return [] }
            func isNews(_ incidents: [Int]) -> Bool { incidents.contains { ranks[$0] != nil } }
            let actors = report.actors.indices.filter {
                report.actors[$0].hasPage && !isKeptFromSearch(actor: $0) && isNews(involvements[$0])
            }
            let places = report.places.indices.filter { isNews(report.placeFacts[$0].incidentsWithin) }
            let campaigns = report.campaigns.indices.filter { isNews(report.campaignFacts[$0].incidents) }
            let kinds = Set(ranks.indices.filter { ranks[$0] != nil }.map { self.kinds.ofIncident[$0] }).sorted()
            return actors.map { .actor($0) } + places.map { .place($0) } + campaigns.map { .campaign($0) }
                + kinds.map { .kind(self.kinds.ids[$0]) }
        }
    }

    func hasFeed(_ subject: Feed.Subject) -> Bool {
        made.hasFeed.value { Set(feedSubjects) }.contains(subject)
    }

    /// The feed of the whole site stands at its root, all others in a folder of their own: `feeds/actors/ttp.xml`.
    func route(of feed: Feed) -> Route {
        let ending = "." + feed.format.ending
        switch feed.subject {
        case .site: return Route("feed" + ending)
        case .changes: return Route("corrections" + ending)
        case .kind(let kind): return Route("feeds/kinds/\(kind)\(ending)")
        case .actor, .place, .campaign:
            let key = record(of: feed.subject)!
            return Route("feeds/\(key.type.folder)/\(key.id)\(ending)")
        }
    }

    func title(of subject: Feed.Subject) -> String {
        let name: String
        switch subject {
        case .site: return report.site.title
        case .changes: return words.filled("feedCorrectionsTitle", ("title", report.site.title))
        case .kind(let kind): name = vocabularies.kind[kind]?.label ?? kind
        case .actor, .place, .campaign: name = FeedTitles(self).title(of: record(of: subject)!)
        }
        return words.filled("feedTitle", ("title", report.site.title), ("name", name))
    }

    /// The page that says the same to people.
    func home(of subject: Feed.Subject) -> Route {
        switch subject {
        case .site: .home
        case .changes: .changes
        case .kind: report.has(.list(.incident)) ? .list(.incident) : .home
        case .actor, .place, .campaign: .record(record(of: subject)!)
        }
    }

    func entries(of subject: Feed.Subject) -> [FeedEntry] {
        switch subject {
        case .site: feedEntries()
        case .changes: changeEntries()
        case .actor(let position): feedEntries(among: involvements[position])
        case .place(let position): feedEntries(among: report.placeFacts[position].incidentsWithin)
        case .campaign(let position): feedEntries(among: report.campaignFacts[position].incidents)
        case .kind(let kind):
            feedEntries(among: report.incidents.indices.filter { kinds.ids[kinds.ofIncident[$0]] == kind })
        }
    }

    private func record(of subject: Feed.Subject) -> RecordKey? {
        switch subject {
        case .actor(let position): report.actors[position].key
        case .place(let position): report.places[position].key
        case .campaign(let position): report.campaigns[position].key
        case .site, .changes, .kind: nil
        }
    }

    package func write(_ feed: Feed, into output: inout [UInt8]) {
        switch feed.format {
        case .atom: writeAtom(feed, into: &output)
        case .rss: writeRSS(feed, into: &output)
        case .json: writeJSON(feed, into: &output)
        }
    }
}
