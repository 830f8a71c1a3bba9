package import Reports

/// Which of the pages that a report has of itself a site has: a site of a few pages of prose shows no empty lists.
extension ReleasedReport {
    /// Whether there is anything besides pages: something that can be disputed, counted or unknown.
    var hasRecords: Bool {
        !(incidents.isEmpty && actors.isEmpty && places.isEmpty && campaigns.isEmpty && sources.isEmpty
            && briefs.isEmpty)
    }

    /// Whether anything may ever stand in the feeds.
    var hasNews: Bool { hasRecords || !changes.isEmpty || !tombstones.isEmpty }

    /// Whether a record has a page, on which its claims stand too. An actor may have none: what others say of it, and what
    /// its record says to them, is then shown without a link.
    package func hasPage(_ key: RecordKey) -> Bool {
        guard key.type == .actor, let position = position(of: key) else { return true }
        return actors[position].hasPage
    }

    /// Whether the site has this one of its own pages.
    func has(_ route: Route) -> Bool {
        switch route {
        case Route.timeline, Route.list(.incident): !incidents.isEmpty
        case .disputed, .singleOrigin, .notKnown: hasRecords
        case .changes, .atomFeed: hasNews
        case .methodology: hasRecords || position("methodology", .page) != nil
        default: true
        }
    }
}

extension Page {
    /// Whether its text is the head of a page that the site has anyway, and so has no page of its own: the start page
    /// and the methodology.
    var isHead: Bool { Self.isHead(key) }

    static func isHead(_ key: RecordKey) -> Bool {
        key.type == .page && (key.id == "home" || key.id == "methodology")
    }
}
