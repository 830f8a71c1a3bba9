package import Diagnostics
package import Reports

/// What a build found and did.
package struct BuildReport: Sendable {
    /// How many records of each type were released.
    package struct Counts: Sendable {
        package var byType: [(type: RecordType, count: Int)]

        init() { byType = [] }

        init(_ report: ReleasedReport) {
            byType = [
                (.incident, report.incidents.count), (.actor, report.actors.count), (.place, report.places.count),
                (.source, report.sources.count), (.campaign, report.campaigns.count), (.brief, report.briefs.count),
                (.page, report.pages.count),
            ]
        }
    }

    package var diagnostics: [Diagnostic]
    package var heldBack: HeldBack
    package var audience: TrafficLight
    package var counts: Counts
    package var sources: SourceTexts
    package var hasBaseURL = false
    /// All records, whatever is released of them: for what authors are told of beside the diagnostics.
    package var report: Report
    /// How many records are not as they were last recorded; 0 where nothing was ever recorded.
    package var unrecorded = 0
    /// How many problems records have set aside with `waive:`.
    package var waived = 0
    /// For how many withheld texts and points the output was searched.
    package var secrets = 0
    /// Nil where nothing was to be published.
    package var published: PublishSummary?

    /// What was found besides, with the severities that the site gives it and without what it has turned off.
    package func weighed(_ found: [Diagnostic]) -> [Diagnostic] { CheckSettings(report.site).applied(to: found) }

    package var hasErrors: Bool { diagnostics.hasErrors }
}
