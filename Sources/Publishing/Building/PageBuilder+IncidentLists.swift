import Reports
import Templating

/// The list of all incidents, and the further pages of a record's long list.
extension PageBuilder {
    mutating func incidentsPage() -> IncidentsPage {
        let all = report.chronology
        let rows = all.suffix(report.site.pageSize).reversed()
        let intro = summary(of: all)
        var page = IncidentsPage(
            frame: frame(
                kind: "incidents", heading: words["incidents"],
                description: words.filled("incidentsDescription", ("summary", intro))),
            caption: "")
        page.intro = all.isEmpty ? words["nothingYet"] : intro + "."
        page.years = timelineYears(current: nil, isCurrent: false)
        page.caption =
            caption(first: 1, count: rows.count, of: all.count) + words["comma"] + words["newestFirst"]
            + (rows.count < all.count ? ". " + words["olderByYear"] : "")
        page.rows = rows.map { row(incident: $0) }
        return page
    }

    /// "Incidents 1 to 80 of 1,072".
    private func caption(first: Int, count: Int, of all: Int) -> String {
        guard count > 0 else { return words["incidents"] }
        return words["incidents"] + " "
            + words.filled(
                "partOfList", ("first", Words.grouped(first)), ("last", Words.grouped(first + count - 1)),
                ("n", Words.grouped(all)))
    }
}
