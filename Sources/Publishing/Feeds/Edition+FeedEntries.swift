import Reports

/// What enters the feeds, and in which order.
extension Edition {
    /// The newest records by the day on which they last moved, then by the day of publication; of equal ones the order
    /// of keys decides.
    ///
    /// Incidents and campaigns enter by `published`, and without one they stay out: most records of a site describe the
    /// past, and a feed announces what is new. A brief is dated itself, so that its own day stands in where it is exact.
    /// A correction, update, redaction or retraction moves the record up again.
    func feedEntries() -> [FeedEntry] { feedEntries(feedNews.prefix(FeedEntry.limit)) }

    /// The newest of these incidents, in the same order.
    func feedEntries(among incidents: [Int]) -> [FeedEntry] {
        let ranks = feedRanks
        return feedEntries(
            Set(incidents.compactMap { ranks[$0] }).sorted().prefix(FeedEntry.limit).map { feedNews[$0] })
    }

    private func feedEntries(_ news: some Sequence<FeedNews>) -> [FeedEntry] {
        let titles = FeedTitles(self)
        return news.map { entry($0.key, published: $0.published, updated: $0.updated, titles) }
    }

    /// Everything that is new, the newest first.
    private var feedNews: [FeedNews] {
        made.feedNews.value {
            var found: [FeedNews] = []
            func add(_ header: RecordHeader, _ published: Day?, incident: Int? = nil) {
                guard let published, Self.canBeWritten(published) else { return }
                let updated = header.updated.map { max($0, published) } ?? published
                found.append(
                    FeedNews(
                        key: header.key, published: published,
                        updated: Self.canBeWritten(updated) ? updated : published,
                        incident: incident))
            }
            for (index, incident) in report.incidents.enumerated() {
                add(incident.header, incident.header.published, incident: index)
            }
            for campaign in report.campaigns { add(campaign.header, campaign.header.published) }
            for brief in report.briefs { add(brief.header, brief.header.published ?? brief.date.value.exactDay) }
            return found.sorted { left, right in
                if left.updated != right.updated { return left.updated > right.updated }
                return left.published != right.published ? left.published > right.published : left.key < right.key
            }
        }
    }

    /// Where each incident stands among what is new; nil for one that never was.
    var feedRanks: [Int?] {
        made.feedRanks.value {
            var ranks: [Int?] = Array(repeating: nil, count: report.incidents.count)
            for (rank, news) in feedNews.enumerated() { if let incident = news.incident { ranks[incident] = rank } }
            return ranks
        }
    }

    /// Records that stood in the feeds and were taken down, the newest first.
    var deletedEntries: [Tombstone] {
        let types: Set<RecordType> = [.incident, .campaign, .brief]
        let found = report.tombstones.filter {
            types.contains($0.key.type) && $0.published != nil && Self.canBeWritten($0.date)
        }
        return found.sorted { $0.date != $1.date ? $0.date > $1.date : $0.key < $1.key }
    }

    private func entry(_ key: RecordKey, published: Day, updated: Day, _ titles: FeedTitles) -> FeedEntry {
        let header = report.record(key)!.header
        let builder = PageBuilder(self, route: .atomFeed)
        var entry = FeedEntry(
            id: permanentID(of: header), route: .record(key), title: titles.title(of: key),
            language: builder.language(of: header), published: published, updated: updated, label: header.tlp,
            term: titles.term(of: key))
        switch key.type {
        case .incident: entry.summary = builder.plain(report.incident(key.id)?.summary)
        case .campaign: entry.summary = report.position(of: key).flatMap { builder.plain(report.campaigns[$0].summary) }
        case .brief:
            let brief = report.briefs[report.position(of: key)!]
            entry.summary = builder.plain(brief.summary) ?? builder.plain(brief.keyPoints.first)
            entry.authors = brief.authors
        default: break
        }
        return entry
    }

    /// The newest changes to records of every type.
    func changeEntries() -> [FeedEntry] {
        let titles = FeedTitles(self)
        let builder = PageBuilder(self, route: .changes)
        return report.changes.lazy.filter { Self.canBeWritten($0.revision.date) }.prefix(FeedEntry.limit).map {
            change in
            let header = report.record(change.record)!.header
            let kind = builder.term("revision", change.revision.kind.rawValue)
            return FeedEntry(
                id: "\(permanentID(of: header))#revision.\(Self.name(of: change.revision, in: header))",
                route: .record(change.record), title: "\(kind.label): \(titles.title(of: change.record))",
                language: builder.language(of: header), summary: change.revision.text,
                published: change.revision.date, updated: change.revision.date, label: header.tlp, term: kind)
        }
    }

    /// `2023-02-06`; a second revision of that day is `2023-02-06.2`. Revisions are added at the end of the list, so the
    /// name stays.
    static func name(of revision: Revision, in header: RecordHeader) -> String {
        let sameDay = header.revisions.filter { $0.date == revision.date }
        let number = (sameDay.firstIndex { $0.row.range == revision.row.range } ?? 0) + 1
        return number == 1 ? "\(revision.date)" : "\(revision.date).\(number)"
    }

    /// RFC 3339 has years of four digits only.
    private static func canBeWritten(_ day: Day) -> Bool { (0...9999).contains(day.year) }
}

/// A record that feeds announce.
struct FeedNews: Sendable {
    var key: RecordKey
    var published: Day
    var updated: Day
    /// Its position, where it is an incident.
    var incident: Int?
}
