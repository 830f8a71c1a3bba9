import Reports

/// Which incidents a view shows, of those that its filter lets through.
struct ViewChoice {
    /// How many agree with the filter.
    let all: Int
    /// Those shown, in the order of the timeline: all, or the latest of them.
    let shown: [Int]
    /// Whether the shown ones include some of uncertain date that may lie outside the period asked for.
    let reachesOut: Bool

    /// - Parameter limit: how many a view of this kind shows at most, whatever the author asks for; nil: any number.
    init(_ filter: IncidentFilter, of report: ReleasedReport, limit: Int?) {
        var open = filter
        open.limit = nil
        let all = report.incidents(matching: open)
        self.all = all.count
        let most = [filter.limit, limit].compactMap(\.self).min() ?? all.count
        shown = Array(all.suffix(most))
        let (from, to) = (filter.from?.earliest, filter.to?.latest)
        reachesOut = shown.contains { incident in
            guard let date = report.incidentFacts[incident].date else { return false }
            let before = from.map { from in date.earliest.map { $0 < from } ?? true } ?? false
            let after = to.map { to in date.latest.map { $0 > to } ?? true } ?? false
            return before || after
        }
    }

    /// For a list, which has as many rows as a part of a list at most.
    init(_ filter: IncidentFilter, of report: ReleasedReport) {
        self.init(filter, of: report, limit: report.site.pageSize)
    }
}
