import Reports
import Templating

/// The timeline: its years, and the pages of a year.
///
/// Where an incident stands is settled by ``TimelineDivision``: in the finest unit that holds every day that may be
/// meant, so that a range over two years stands with those that no single year holds.
extension PageBuilder {
    mutating func timelinePage() -> TimelinePage {
        let incidents = report.chronology
        var page = TimelinePage(
            frame: frame(
                kind: "timeline", heading: words["navTimeline"],
                description: words.filled("timelineDescription", ("summary", summary(of: incidents)))))
        page.intro = incidents.isEmpty ? words["nothingYet"] : summary(of: incidents) + "."
        // One scale for all years, so that the eye compares what the numbers compare.
        let months = edition.timeline.years.flatMap(\.months).filter { $0.month > 0 }
        let largest = max(1, months.map(\.incidents.count).max() ?? 1)
        page.drawing = drawingOfAllYears()
        page.filter = filter()
        page.years = newestFirst.map { timelineYear($0, largest: largest) }
        if incidents.count <= Self.incidentsListedAtOnce { page.incidents = newestFirst.map { allIncidents(of: $0) } }
        page.notes = [words["timelineDateRule"], words["sumRule"]]
        if edition.timeline.years.contains(where: { $0.year == nil }) {
            page.notes[0] += " " + words["timelineNoYearRule"]
        }
        return page
    }

    /// Up to so many incidents stand on the timeline's first page, so that nobody has to open a year to see three.
    private static let incidentsListedAtOnce = 24

    private func allIncidents(of year: TimelineDivision.Year) -> TimelineMonthView {
        let label = label(of: year)
        return TimelineMonthView(
            code: year.year.map(String.init) ?? "none", label: label, heading: label, count: year.count,
            rows: year.incidents.reversed().map { row(incident: $0) })
    }

    private func filter() -> TimelineFilterView? {
        guard let script = edition.assets.script("timeline"), let table = edition.incidentTable else { return nil }
        let files = table.files.map { link($0.route).text }
        return TimelineFilterView(script: link(script), files: files.joined(separator: " "))
    }

    /// The years, newest first; what no year holds comes last.
    private var newestFirst: [TimelineDivision.Year] {
        let years = edition.timeline.years
        return years.filter { $0.year != nil }.reversed() + years.filter { $0.year == nil }
    }

    private func timelineYear(_ year: TimelineDivision.Year, largest: Int) -> TimelineYearView {
        var view = TimelineYearView(label: label(of: year), href: link(page(of: year)), count: year.count, summary: "")
        var inWords: [String] = []
        for month in year.months {
            if month.month == 0 {
                guard year.year != nil else { continue }
                view.undated = words.counted("noMonth", month.incidents.count)
                continue
            }
            // A month with one incident is still a bar that can be seen.
            let height = max(1, month.incidents.count * 24 / largest)
            view.months.append(MonthBarView(x: 10 * (month.month - 1), y: 24 - height, height: height))
            inWords.append("\(name(ofMonth: month.month)) \(month.incidents.count)")
        }
        if let undated = view.undated { inWords.append(undated) }
        if inWords.isEmpty { inWords.append(words.counted("incidentCount", year.count)) }
        view.summary = label(of: year) + ": " + inWords.joined(separator: words["comma"])
        view.killed = killedFigure(of: year.incidents)
        return view
    }

    private func label(of year: TimelineDivision.Year) -> String { label(ofYear: year.year) }

    private func page(of year: TimelineDivision.Year) -> Route {
        TimelinePart(year: year.year, month: nil, part: 1).route
    }

    private func name(ofMonth month: Int) -> String { edition.dates.months[month - 1] }

    /// "January 2010", "2010, month not known".
    private func heading(ofMonth month: Int, in year: Int?) -> String {
        guard month > 0 else {
            return year == nil
                ? words["noSingleYear"] : words.filled("monthNotKnown", ("year", label(ofYear: year)))
        }
        return words.filled("monthOfYear", ("month", name(ofMonth: month)), ("year", label(ofYear: year)))
    }

    /// Links to the pages of the years, the one in hand marked.
    func timelineYears(current: Int?, isCurrent: Bool = true) -> YearsView? {
        let years = newestFirst
        guard years.count > 1 else { return nil }
        return YearsView(
            rows: near(years, current: isCurrent ? years.firstIndex { $0.year == current } : nil).map { year in
                YearLinkView(
                    label: label(of: year), href: link(page(of: year)), count: year.count,
                    current: isCurrent && year.year == current)
            })
    }

    // MARK: A year

    /// "2010", "January 2010, part 2".
    func heading(of part: TimelinePart) -> String {
        let heading = part.month.map { self.heading(ofMonth: $0, in: part.year) } ?? label(ofYear: part.year)
        return part.part > 1
            ? words.filled("partOfHeading", ("what", heading), ("n", String(part.part))) : heading
    }

    mutating func timelineYearPage(_ part: TimelinePart) -> TimelineYearPage {
        let division = edition.timeline
        let year = division.years.first { $0.year == part.year } ?? TimelineDivision.Year(year: part.year, months: [])
        let shown = division.incidents(in: part)
        let heading = heading(of: part)
        var trail: [(String, Route)] = [(words["navTimeline"], .timeline)]
        if part.month != nil { trail.append((label(of: year), page(of: year))) }
        let intro = summary(of: shown)
        var view = TimelineYearPage(
            frame: frame(
                kind: "timeline-year", heading: heading,
                title: words.filled("timelineTitle", ("what", heading)),
                description: words.filled("timelineYearDescription", ("what", heading), ("summary", intro)),
                section: .timeline, trail: trail))
        view.intro = intro + "."
        if part.year == nil { view.intro! += " " + words["noSingleYearRule"] }
        view.drawing = drawing(of: part, in: year, shown)
        view.years = timelineYears(current: part.year)
        view.parts = timelineParts(around: part, in: year)
        if part.month == nil, division.isDivided(year) {
            view.index = monthIndex(of: year)
        } else {
            view.months = months(of: year, shown: part.month == nil ? nil : part, shown)
        }
        return view
    }

    /// The months with their rows: all of a whole year's, or the one of a part.
    private func months(of year: TimelineDivision.Year, shown part: TimelinePart?, _ incidents: [Int])
        -> [TimelineMonthView]
    {
        year.months.compactMap { month in
            if let part, part.month != month.month { return nil }
            let rows = part == nil ? month.incidents : incidents
            return TimelineMonthView(
                code: month.month < 10 ? "0\(month.month)" : String(month.month), label: shortLabel(of: month, year),
                heading: heading(ofMonth: month.month, in: year.year), count: rows.count,
                rows: rows.map { row(incident: $0) })
        }
    }

    private func shortLabel(of month: TimelineDivision.Month, _ year: TimelineDivision.Year) -> String {
        if month.month > 0 { return name(ofMonth: month.month) }
        return year.year == nil ? words["noSingleYear"] : words["noMonthLabel"]
    }

    private func monthIndex(of year: TimelineDivision.Year) -> MonthIndexView {
        MonthIndexView(
            caption: words["monthIndexCaption"],
            rows: year.months.map { month in
                let first = TimelinePart(year: year.year, month: month.month, part: 1)
                var row = MonthIndexRowView(
                    label: shortLabel(of: month, year), href: link(first.route), count: month.incidents.count,
                    killed: killedFigure(of: month.incidents))
                row.further = (1...edition.timeline.parts(of: month)).dropFirst().map { further(first, $0) }
                return row
            })
    }

    private func further(_ part: TimelinePart, _ number: Int, current: Bool = false) -> PartLinkView {
        var part = part
        part.part = number
        return PartLinkView(
            label: words.filled("partNumber", ("n", String(number))), href: link(part.route), current: current)
    }

    /// The pages of a divided year, with the further pages of the month in hand alone, so that the list stays short;
    /// before and after it the pages that a reader who goes on would want, across the turn of the year too.
    private func timelineParts(around part: TimelinePart, in year: TimelineDivision.Year) -> PartsView? {
        let division = edition.timeline
        guard division.isDivided(year) else { return nil }
        var view = PartsView()
        for month in year.months {
            let first = TimelinePart(year: year.year, month: month.month, part: 1)
            view.rows.append(
                PartLinkView(label: shortLabel(of: month, year), href: link(first.route), current: first == part))
            guard month.month == part.month else { continue }
            for number in (1...division.parts(of: month)).dropFirst() {
                view.rows.append(further(first, number, current: number == part.part))
            }
        }
        guard part.month != nil else { return view }
        let pages = division.readingOrder
        if let index = division.readingPosition[part] {
            if index > 0 { view.previous = link(pages[index - 1].route) }
            if index + 1 < pages.count { view.next = link(pages[index + 1].route) }
        }
        return view
    }
}
