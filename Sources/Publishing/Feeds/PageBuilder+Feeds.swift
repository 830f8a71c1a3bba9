import Reports

/// Links to feeds.
extension PageBuilder {
    func feed(_ feed: Feed) -> FeedView {
        FeedView(
            href: link(edition.route(of: feed)), type: feed.format.mediaType, title: edition.title(of: feed.subject))
    }

    /// The feed in every format.
    func feeds(of subject: Feed.Subject) -> [FeedView] { edition.feedFormats.map { feed(Feed(subject, $0)) } }

    /// The feed of a record, where there is one.
    func feedSubject(of key: RecordKey?) -> Feed.Subject? {
        guard let key, let position = report.position(of: key) else { return nil }
        let subject: Feed.Subject
        switch key.type {
        case .actor: subject = .actor(position)
        case .place: subject = .place(position)
        case .campaign: subject = .campaign(position)
        case .incident, .source, .brief, .page: return nil
        }
        return edition.hasFeed(subject) ? subject : nil
    }
}
