import Reports
import Templating

/// Sums over incidents, as lists and charts say them.
extension PageBuilder {
    /// Whether the number of the killed is a question at all: a statement or a ceasefire leaves nothing unstated.
    func isCountable(_ incident: Int) -> Bool {
        if report.incidentFacts[incident].count?[.killed] != nil { return true }
        return report.site.vocabularies.kind[report.incidents[incident].kind.id]?.isViolent ?? false
    }

    func killedSum(of incidents: [Int]) -> IncidentSum { report.sum(.killed, of: incidents.filter(isCountable)) }

    /// Everyone but the attackers; nil where none of the incidents could cost lives.
    func killedFigure(of incidents: [Int]) -> FigureView? {
        let countable = incidents.filter(isCountable)
        return countable.isEmpty ? nil : figure(report.sum(.killed, of: countable).people)
    }

    /// "214 incidents; killed, attackers apart: at least 812, not stated for 31 incidents".
    func summary(of incidents: [Int]) -> String {
        let count = words.counted("incidentCount", incidents.count)
        guard let figure = killedFigure(of: incidents) else { return count }
        let key = untoldAttackers(in: incidents) > 0 ? "killedSummaryUntold" : "killedSummary"
        var text = count + words["semicolon"] + words.filled(key, ("figure", figure.text))
        let notStated = killedSum(of: incidents).notStated
        if figure.state != "absent", notStated > 0 {
            text += words["comma"] + words.counted("sumNotStated", notStated).lowercasedFirst.withoutPeriod
        }
        return text
    }

    /// In how many incidents some of the killed are of no stated role, so that attackers may be among them.
    func untoldAttackers(in incidents: [Int]) -> Int {
        incidents.count { report.incidentFacts[$0].count?[.killed]?.roleNotStated != nil }
    }

    /// Whether an incident stands for a year or more, or for a whole country: one line of a data set that gathers
    /// many events, which no ranking may set beside single ones.
    func isAggregate(_ incident: Int) -> Bool {
        let facts = report.incidentFacts[incident]
        if let date = facts.date {
            if date.precision >= .year { return true }
            if let first = date.earliest, let last = date.latest, last.number - first.number >= 364 { return true }
        }
        return precision(of: incident) == .country
    }

    /// How finely the place of an incident is known: as the record says, else as its place does.
    func precision(of incident: Int) -> Precision? {
        let record = report.incidents[incident]
        if let own = record.placePrecision { return own }
        if case .inline(let details) = record.place?.chosen?.value { return details.precision }
        return report.incidentFacts[incident].places.first.flatMap { report.places[$0].details.precision }
    }
}

extension String {
    /// The text without the full stop at its end.
    var withoutPeriod: String { hasSuffix(".") || hasSuffix("۔") ? String(dropLast()) : self }
}

extension RefView {
    /// The name as plain text, a guarded one with what guards it.
    var plain: String { text + (self.guard.map { " (\($0))" } ?? "") }
}
