package import Diagnostics
import Markdown

/// A view that a fenced block in prose asks for, drawn at build time from the released records.
package struct ReportView: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case incidents, timeline, map, chart, casualties, relations, judgement, figure
    }

    /// What a chart counts along its axis.
    package enum Axis: String, Sendable, CaseIterable {
        case year, month, kind, side
    }

    package var kind: Kind
    /// The block's bytes in the file, by which the prose's block finds its view.
    package var range: SourceRange
    package var title: String?
    package var filter: IncidentFilter
    /// `casualties` of one incident, with all its accounts.
    package var incident: Reference?
    package var axis: Axis?
    /// A judgement of the brief's own list, by id.
    package var judgementID: Reference?
    /// A judgement written in the block.
    package var judgement: Judgement?
    package var media: Media?
    package var caption: String?

    package init(kind: Kind, range: SourceRange, filter: IncidentFilter = IncidentFilter()) {
        self.kind = kind
        self.range = range
        self.filter = filter
    }
}

/// Which incidents a view shows: those that agree with every condition given.
package struct IncidentFilter: Sendable {
    package var actors: [Reference] = []
    /// Incidents there or at any place within.
    package var places: [Reference] = []
    package var kinds: [Reference] = []
    package var campaigns: [Reference] = []
    package var tags: [String] = []
    /// Incidents that may have happened on or after this date's first day.
    package var from: EventDate?
    /// Incidents that may have happened on or before this date's last day.
    package var to: EventDate?
    package var limit: Int?

    package init() {}
}
