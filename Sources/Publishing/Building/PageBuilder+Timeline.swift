import Reports
import Templating

/// The timeline and other lists of incidents.
extension PageBuilder {
    mutating func incidentsPage() -> IncidentsPage {
        IncidentsPage(frame: frame(kind: "incidents", heading: words["incidents"]), caption: "")
    }

    mutating func timelinePage() -> TimelinePage {
        TimelinePage(frame: frame(kind: "timeline", heading: words["navTimeline"]))
    }

    mutating func timelineYearPage(_ part: TimelinePart) -> TimelineYearPage {
        TimelineYearPage(frame: frame(kind: "timeline-year", heading: words["navTimeline"]))
    }

    mutating func recordPartPage(_ key: RecordKey, _ part: YearPart) -> RecordPartPage {
        recordYear(key, part)
    }
}
