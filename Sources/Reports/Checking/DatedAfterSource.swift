package import Diagnostics

/// A report cannot tell of what had not happened when it was published.
///
/// Looked at where an incident has one source: of several, some may be background. The date is taken at its earliest and
/// the publication at its latest, so that nothing imprecise is held against anybody.
package struct DatedAfterSource: EditorialRule {
    package static let code = DiagnosticCode(
        "dated-after-source", .warning, "An incident is not dated after its only source was published")
    package var code: DiagnosticCode { Self.code }

    package func check(_ subject: ReportUnderCheck) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let report = subject.report
        for index in report.incidents.indices where !report.incidents[index].header.isImported {
            let incident = report.incidents[index]
            guard let earliest = incident.date.chosen?.value.earliest,
                let (published, location) = onlyPublication(of: incident, subject), published < earliest
            else { continue }
            let date = incident.date.chosen!
            found.append(
                self.found(
                    "Date '\(date.value.text)' is after the only source was published, on \(published)",
                    at: incident.header.location(date.range),
                    explanation: "Is the date of the incident a slip, or that of the source?",
                    notes: [.init("The source's date is here", at: location)]))
        }
        return found
    }

    /// The last day on which the only source of an incident may have been published; nil where it has several.
    private func onlyPublication(
        of incident: Incident, _ subject: ReportUnderCheck
    ) -> (Day, SourceLocation)? {
        // Most incidents of a large site have several, which the header already shows.
        guard incident.header.sources.count < 2 else { return nil }
        var named: Set<String> = []
        for use in incident.references where use.purpose == .source {
            named.insert(subject.resolver.key(use.id, .source)?.id ?? use.id)
            if named.count > 1 { return nil }
        }
        let inline = incident.inlineSources
        guard named.count + inline.count == 1 else { return nil }
        guard let id = named.first else {
            return inline[0].published?.latest.map { ($0, incident.header.location(inline[0].range)) }
        }
        guard let source = subject.source(id), let day = source.details.published?.latest else { return nil }
        return (day, source.header.location)
    }
}
