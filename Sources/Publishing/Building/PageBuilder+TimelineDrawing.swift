import Reports
import Templating

/// The drawings of incidents over time.
extension PageBuilder {
    /// A drawing of some incidents; nil where none has a date.
    ///
    /// - Parameters:
    ///   - title: what is drawn, as its accessible name begins.
    ///   - axis: nil: as long as the incidents need.
    func drawing(
        of incidents: [Int], title: String, axis: TimelineAxis? = nil, links: [TimelineDrawing.Link] = []
    ) -> TimelineDrawingView? {
        let items = edition.timelineItems
        return TimelineDrawing(
            incidents.compactMap { items[$0] }, axis: axis, links: links, words: words,
            dates: edition.dates
        )?.view(title: title)
    }

    /// The drawing above the list of a record's page; a single incident needs none.
    func drawing(of key: RecordKey, _ incidents: [Int], _ division: YearDivision) -> TimelineDrawingView? {
        guard incidents.count > 1 else { return nil }
        var links: [TimelineDrawing.Link] = []
        if !division.isWhole {
            links = self.links(
                toYears: division.years.map { year in
                    (year.year, year.incidents.count, link(.part(YearPart(year: year.year, part: 1), of: key)))
                })
        }
        return drawing(of: incidents, title: words["timelineDrawingOfRecord"], links: links)
    }

    /// The drawing of all years, each leading to its page.
    func drawingOfAllYears() -> TimelineDrawingView? {
        drawing(
            of: report.chronology, title: words["timelineDrawingOfAll"],
            links: links(
                toYears: edition.timeline.years.map { year in
                    (year.year, year.count, link(TimelinePart(year: year.year, month: nil, part: 1).route))
                }))
    }

    /// Links over the years of a drawing. Where there are very many years no finger could tell them apart: the list has
    /// them all.
    private func links(toYears years: [(year: Int?, count: Int, href: TemplateURL)]) -> [TimelineDrawing.Link] {
        let numbered = years.compactMap { year in year.year.map { ($0, year.count, year.href) } }
        guard numbered.count > 1, let first = numbered.first, let last = numbered.last, last.0 - first.0 < 40 else {
            return []
        }
        return numbered.map { year, count, href in
            TimelineDrawing.Link(
                first: Day(year, 1, 1).number, last: Day(year, 12, 31).number, href: href,
                label: "\(year): \(words.counted("incidentCount", count))")
        }
    }

    /// The drawing of a year or of a part of one: what stands in the list below it.
    func drawing(of part: TimelinePart, in year: TimelineDivision.Year, _ incidents: [Int]) -> TimelineDrawingView? {
        guard let number = part.year else {
            return drawing(of: incidents, title: words["noSingleYear"])
        }
        let month = part.month.flatMap { $0 > 0 ? $0 : nil }
        var links: [TimelineDrawing.Link] = []
        if part.month == nil {
            let isDivided = edition.timeline.isDivided(year)
            links = year.months.filter { $0.month > 0 }.map { month in
                let target = TimelinePart(year: number, month: isDivided ? month.month : nil, part: 1)
                let name = edition.dates.months[month.month - 1]
                return TimelineDrawing.Link(
                    first: Day(number, month.month, 1).number,
                    last: Day.lastDay(ofMonth: month.month, of: number).number,
                    href: link(target.route, fragment: isDivided ? nil : "month.\(Day.padded(month.month, 2))"),
                    label: "\(name): \(words.counted("incidentCount", month.incidents.count))")
            }
        }
        let name =
            month.map {
                words.filled("monthOfYear", ("month", edition.dates.months[$0 - 1]), ("year", String(number)))
            } ?? String(number)
        return drawing(
            of: incidents, title: words.filled("timelineDrawingOf", ("what", name)),
            axis: TimelineAxis(year: number, month: month), links: links)
    }
}
